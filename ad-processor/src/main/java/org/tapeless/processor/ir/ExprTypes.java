package org.tapeless.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The types of expressions, checked from the leaves up for {@link Verifier}; empty for an expression with a fault in
 * it, which is complained about once.
 */
final class ExprTypes implements Expr.Visitor<Optional<Type>> {
    private static final Set<Type> PROMOTED = Set.of(Scalar.INT, Scalar.LONG, Scalar.FLOAT, Scalar.DOUBLE);
    private static final Set<Type> WHOLE = Set.of(Scalar.INT, Scalar.LONG);
    private static final Set<Type> BITS = Set.of(Scalar.BOOLEAN, Scalar.INT, Scalar.LONG);

    /** A field of a frame; all that mention it must agree on its type. */
    private record Place(Type frame, String field) {}

    private final Consumer<String> complaints;
    private final Map<Place, Type> fields = new HashMap<>();

    ExprTypes(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /** Whether a value may be stored in, or given to, a place: scalars exactly, references as far as we know them. */
    static boolean fits(Type value, Type place) {
        if (value.equals(place)) {
            return true;
        }
        if (value instanceof ArrayType from && place instanceof ArrayType to) {
            return !(from.element() instanceof Scalar) && fits(from.element(), to.element());
        }
        return place instanceof OpaqueType && !place.equals(StmtPrinter.VOID) && !(value instanceof Scalar);
    }

    Optional<Type> of(Expr expr) {
        return expr.accept(this);
    }

    /** Whether the expression is faultless and its type is fit for that place; {@code what} says which. */
    void require(Expr expr, Type place, String what) {
        of(expr).filter(type -> !fits(type, place))
                .ifPresent(type -> fail(what + " is " + Literals.type(type) + ", not " + Literals.type(place)));
    }

    /** An index, a length or a bound: any type that Java promotes to int. */
    void requireIndex(Expr expr, String what) {
        of(expr).filter(type -> !(type instanceof Scalar scalar && scalar.isIntegral() && scalar != Scalar.LONG))
                .ifPresent(type -> fail(what + " is " + Literals.type(type) + ", not int"));
    }

    /** The type of an array's elements. */
    Optional<Type> element(Expr array) {
        Optional<Type> type = of(array);
        if (type.isPresent() && !(type.get() instanceof ArrayType)) {
            return fail("an element of " + Literals.type(type.get()) + ", which is no array");
        }
        return type.map(t -> ((ArrayType) t).element());
    }

    /** A frame's field of that type. */
    void field(Expr frame, String field, Type type) {
        of(frame).ifPresent(owner -> {
            if (!(owner instanceof FrameType)) {
                fail("a field of " + Literals.type(owner) + ", which is no frame");
            }
            Type before = fields.putIfAbsent(new Place(owner, field), type);
            if (before != null && !before.equals(type)) {
                fail("field " + field + " is " + Literals.type(type) + " here and " + Literals.type(before)
                        + " elsewhere");
            }
        });
    }

    /** Arguments one by one. */
    void arguments(String callee, List<Expr> arguments, List<Type> parameters) {
        if (arguments.size() != parameters.size()) {
            arguments.forEach(this::of);
            fail(callee + " has " + parameters.size() + " parameters, not " + arguments.size());
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            require(arguments.get(i), parameters.get(i), "argument " + (i + 1) + " of " + callee);
        }
    }

    /** Source around arguments. */
    void template(List<String> parts, List<Expr> arguments) {
        arguments.forEach(this::of);
        if (parts.size() != arguments.size() + 1) {
            fail(parts.size() + " parts of source around " + arguments.size() + " arguments");
        }
    }

    private Optional<Type> fail(String problem) {
        complaints.accept(problem);
        return Optional.empty();
    }

    @Override
    public Optional<Type> constant(Expr.Const node) {
        Object value = node.value();
        boolean right = node.type() instanceof Scalar scalar
                ? value != null && Literals.fits(scalar, value)
                : value == null || (value instanceof String && node.type() instanceof OpaqueType);
        return right
                ? Optional.of(node.type())
                : fail("the constant " + Literals.constant(node) + " is of another type");
    }

    @Override
    public Optional<Type> local(Expr.Local node) {
        return Optional.of(node.type());
    }

    @Override
    public Optional<Type> load(Expr.Load node) {
        Optional<Type> element = element(node.array());
        requireIndex(node.index(), "the index");
        return element;
    }

    @Override
    public Optional<Type> length(Expr.Length node) {
        return element(node.array()).map(element -> Scalar.INT);
    }

    @Override
    public Optional<Type> unary(Expr.Unary node) {
        Set<Type> allowed = switch (node.op()) {
            case NEG -> PROMOTED;
            case NOT -> Set.of(Scalar.BOOLEAN);
            case COMPLEMENT -> WHOLE;
        };
        Optional<Type> type = of(node.operand());
        return type.isEmpty() || allowed.contains(type.get())
                ? type
                : fail("the operand of " + node.op().symbol() + " is " + Literals.type(type.get()));
    }

    @Override
    public Optional<Type> binary(Expr.Binary node) {
        Optional<Type> left = of(node.left());
        Optional<Type> right = of(node.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (!allowed(node.op(), left.get(), right.get())) {
            return fail("the operands of " + node.op().symbol() + " are " + Literals.type(left.get()) + " and "
                    + Literals.type(right.get()));
        }
        return Optional.of(node.op().isTest() ? Scalar.BOOLEAN : left.get());
    }

    private static boolean allowed(BinaryOp op, Type left, Type right) {
        return switch (op) {
            case MUL, DIV, REM, ADD, SUB, LT, LE, GT, GE -> left.equals(right) && PROMOTED.contains(left);
            case SHL, SHR, USHR -> WHOLE.contains(left) && WHOLE.contains(right);
            case AND, XOR, OR -> left.equals(right) && BITS.contains(left);
            case LAND, LOR -> left == Scalar.BOOLEAN && right == Scalar.BOOLEAN;
            case EQ, NE ->
                left instanceof Scalar
                        ? left.equals(right) && (left == Scalar.BOOLEAN || PROMOTED.contains(left))
                        : !(right instanceof Scalar);
        };
    }

    @Override
    public Optional<Type> cast(Expr.Cast node) {
        Optional<Type> from = of(node.operand());
        boolean right = from.isEmpty()
                || (from.get() instanceof Scalar && from.get() != Scalar.BOOLEAN && node.to() != Scalar.BOOLEAN);
        return right
                ? from.map(type -> node.to())
                : fail("no conversion of " + Literals.type(from.get()) + " to "
                        + node.to().java());
    }

    @Override
    public Optional<Type> conditional(Expr.Conditional node) {
        require(node.condition(), Scalar.BOOLEAN, "the condition");
        Optional<Type> whenTrue = of(node.whenTrue());
        Optional<Type> whenFalse = of(node.whenFalse());
        if (whenTrue.isPresent() && whenFalse.isPresent() && !whenTrue.equals(whenFalse)) {
            return fail("the branches of ?: are " + Literals.type(whenTrue.get()) + " and "
                    + Literals.type(whenFalse.get()));
        }
        return whenFalse.isPresent() ? whenTrue : Optional.empty();
    }

    @Override
    public Optional<Type> intrinsic(Expr.Intrinsic node) {
        arguments(node.op().key(), node.arguments(), node.op().parameters());
        return node.op().result().equals(StmtPrinter.VOID)
                ? fail(node.op().key() + " has no result")
                : Optional.of(node.op().result());
    }

    @Override
    public Optional<Type> newArray(Expr.NewArray node) {
        node.dimensions().forEach(length -> requireIndex(length, "the length"));
        int given = node.dimensions().size();
        return given >= 1 && given <= node.type().rank()
                ? Optional.of(node.type())
                : fail(given + " lengths for " + Literals.type(node.type()));
    }

    @Override
    public Optional<Type> foreign(Expr.ForeignRead node) {
        template(node.parts(), node.arguments());
        return Optional.of(node.type());
    }

    @Override
    public Optional<Type> frameNew(Expr.FrameNew node) {
        return Optional.of(node.type());
    }

    @Override
    public Optional<Type> frameGet(Expr.FrameGet node) {
        field(node.frame(), node.field(), node.type());
        return Optional.of(node.type());
    }
}
