package org.tapeless.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A side-effect-free expression: evaluating it writes nothing, though it may throw (an index out of bounds, an integer
 * division by zero) and, for {@link NewArray} and {@link FrameNew}, makes a new object. Everything with an effect is a
 * {@link Stmt}. Conversions are explicit {@link Cast}s, except that indices may be any type that Java promotes to int.
 */
public sealed interface Expr {
    Type type();

    /** Direct subexpressions in the order of evaluation. */
    List<Expr> children();

    /** This node over other subexpressions, given in the order of {@link #children()}. */
    Expr withChildren(List<Expr> children);

    <R> R accept(Visitor<R> visitor);

    /** This node and everything below it, outermost first. */
    default Stream<Expr> nodes() {
        if (children().isEmpty()) {
            return Stream.of(this);
        }
        List<Expr> found = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Expr node = open.pop();
            found.add(node);
            List<Expr> children = node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return found.stream();
    }

    /** One method per kind of expression, so that a forgotten kind does not compile. */
    interface Visitor<R> {
        R constant(Const node);

        R local(Local node);

        R load(Load node);

        R length(Length node);

        R unary(Unary node);

        R binary(Binary node);

        R cast(Cast node);

        R conditional(Conditional node);

        R intrinsic(Intrinsic node);

        R newArray(NewArray node);

        R foreign(ForeignRead node);

        R frameNew(FrameNew node);

        R frameGet(FrameGet node);
    }

    /**
     * A literal. {@code value} is a Boolean, Byte, Short, Character, Integer, Long, Float or Double as the scalar type
     * says, a String for opaque types, or null for the null reference.
     */
    record Const(Type type, @Nullable Object value) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of();
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** The present value of a variable. */
    record Local(Var variable) implements Expr {
        @Override
        public Type type() {
            return variable.type();
        }

        @Override
        public List<Expr> children() {
            return List.of();
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(this);
        }
    }

    /** {@code array[index]}. */
    record Load(Expr array, Expr index) implements Expr {
        @Override
        public Type type() {
            return ((ArrayType) array.type()).element();
        }

        @Override
        public List<Expr> children() {
            return List.of(array, index);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Load(children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.load(this);
        }
    }

    /** {@code array.length}. */
    record Length(Expr array) implements Expr {
        @Override
        public Type type() {
            return Scalar.INT;
        }

        @Override
        public List<Expr> children() {
            return List.of(array);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Length(children.get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }
    }

    /** A prefix operator without effect. */
    record Unary(UnaryOp op, Expr operand) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public List<Expr> children() {
            return List.of(operand);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Unary(op, children.get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** An infix operator; see {@link BinaryOp} for what the operand types are. */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return op.isTest() ? Scalar.BOOLEAN : left.type();
        }

        @Override
        public List<Expr> children() {
            return List.of(left, right);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Binary(op, children.get(0), children.get(1));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** A conversion between primitive types, JLS 5.1.2 and 5.1.3. */
    record Cast(Scalar to, Expr operand) implements Expr {
        @Override
        public Type type() {
            return to;
        }

        @Override
        public List<Expr> children() {
            return List.of(operand);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Cast(to, children.get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /** {@code condition ? whenTrue : whenFalse}; both branches have the type of the whole. */
    record Conditional(Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {
        @Override
        public Type type() {
            return whenTrue.type();
        }

        @Override
        public List<Expr> children() {
            return List.of(condition, whenTrue, whenFalse);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Conditional(children.get(0), children.get(1), children.get(2));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** A pure library method; arguments already have the parameters' types. */
    record Intrinsic(Op op, List<Expr> arguments) implements Expr {
        public Intrinsic {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return op.result();
        }

        @Override
        public List<Expr> children() {
            return arguments;
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new Intrinsic(op, children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.intrinsic(this);
        }
    }

    /** {@code new double[n][m][]}: {@code dimensions} are the given ones, {@code type} has at least as many. */
    record NewArray(ArrayType type, List<Expr> dimensions) implements Expr {
        public NewArray {
            dimensions = List.copyOf(dimensions);
        }

        @Override
        public List<Expr> children() {
            return dimensions;
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new NewArray(type, children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.newArray(this);
        }
    }

    /**
     * Java source that reads something we do not model: a field of the receiver, a static field, an enum constant, the
     * operand of a {@code throw}. Inactive. Only code called as it is can change what it reads.
     *
     * @param parts source around the arguments, one more than there are arguments
     * @param stable the value never changes ({@code final} fields, constants)
     */
    record ForeignRead(List<String> parts, List<Expr> arguments, Type type, boolean stable) implements Expr {
        public ForeignRead {
            parts = List.copyOf(parts);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expr> children() {
            return arguments;
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new ForeignRead(parts, children, type, stable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreign(this);
        }
    }

    /** A new frame, fields zero or null. */
    record FrameNew(FrameType type) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of();
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.frameNew(this);
        }
    }

    /** A field of a frame. */
    record FrameGet(Expr frame, String field, Type type) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(frame);
        }

        @Override
        public Expr withChildren(List<Expr> children) {
            return new FrameGet(children.get(0), field, type);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.frameGet(this);
        }
    }
}
