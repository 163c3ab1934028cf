package org.tapeless.processor.interpret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** The values of expressions in one activation of a function. */
final class Evaluator implements Expr.Visitor<Object> {
    private final Numbers numbers;
    private final Foreign foreign;
    private final Map<Var, Object> variables;

    Evaluator(Numbers numbers, Foreign foreign, Map<Var, Object> variables) {
        this.numbers = numbers;
        this.foreign = foreign;
        this.variables = variables;
    }

    Object value(Expr expr) {
        return expr.accept(this);
    }

    Object[] values(List<Expr> exprs) {
        return exprs.stream().map(this::value).toArray();
    }

    boolean test(Expr expr) {
        return (Boolean) value(expr);
    }

    /** An index or a length, promoted to int. */
    int index(Expr expr) {
        return (Integer) numbers.cast(Scalar.INT, value(expr));
    }

    @Override
    public Object constant(Expr.Const node) {
        return numbers.constant(node.value());
    }

    @Override
    public Object local(Expr.Local node) {
        Object value = variables.get(node.variable());
        // The emitter gives a variable without an assignment on some path its type's default there.
        Object present = value == null && !variables.containsKey(node.variable()) ? initial(node.type()) : value;
        return node.variable().stopped() ? numbers.stopped(present) : present;
    }

    @Override
    public Object load(Expr.Load node) {
        Object array = value(node.array());
        Object element = Elements.get(array, index(node.index()));
        boolean stopped =
                node.array() instanceof Expr.Local local && local.variable().stopped();
        return stopped ? numbers.stopped(element) : element;
    }

    @Override
    public Object length(Expr.Length node) {
        return Elements.length(value(node.array()));
    }

    @Override
    public Object unary(Expr.Unary node) {
        Object operand = value(node.operand());
        return switch (node.op()) {
            case NEG -> numbers.negate(operand);
            case NOT -> !(Boolean) operand;
            case COMPLEMENT -> operand instanceof Integer i ? (Object) ~i : (Object) ~(Long) operand;
        };
    }

    @Override
    public Object binary(Expr.Binary node) {
        if (node.op() == BinaryOp.LAND) {
            return test(node.left()) && test(node.right());
        }
        if (node.op() == BinaryOp.LOR) {
            return test(node.left()) || test(node.right());
        }
        Object left = value(node.left());
        Object right = value(node.right());
        if (!(node.left().type() instanceof Scalar)) {
            return (left == right) == (node.op() == BinaryOp.EQ);
        }
        return numbers.binary(node.op(), left, right);
    }

    @Override
    public Object cast(Expr.Cast node) {
        return numbers.cast(node.to(), value(node.operand()));
    }

    @Override
    public Object conditional(Expr.Conditional node) {
        return test(node.condition()) ? value(node.whenTrue()) : value(node.whenFalse());
    }

    @Override
    public Object intrinsic(Expr.Intrinsic node) {
        Object[] arguments = values(node.arguments());
        return attempt(() -> numbers.call(node.op(), arguments));
    }

    @Override
    public Object newArray(Expr.NewArray node) {
        int[] lengths = node.dimensions().stream().mapToInt(this::index).toArray();
        Type element = node.type();
        for (int ignored : lengths) {
            element = ((ArrayType) element).element();
        }
        Object array = Elements.create(numbers.component(element), lengths);
        if (element instanceof Scalar scalar && !numbers.component(element).isPrimitive()) {
            fill(array, initial(scalar));
        }
        return array;
    }

    /** Floating elements start as the number zero, whatever the numbers are. */
    private static void fill(Object array, Object zero) {
        Object[] elements = (Object[]) array;
        if (!elements.getClass().componentType().isArray()) {
            Arrays.fill(elements, zero);
            return;
        }
        for (Object element : elements) {
            fill(element, zero);
        }
    }

    @Override
    public Object foreign(Expr.ForeignRead node) {
        Object[] arguments = values(node.arguments());
        return attempt(() -> numbers.foreign(foreign.get(Foreign.key(node.parts())), arguments));
    }

    @Override
    public Object frameNew(Expr.FrameNew node) {
        return new FrameValue();
    }

    @Override
    public Object frameGet(Expr.FrameGet node) {
        FrameValue frame = (FrameValue) value(node.frame());
        return frame.get(node.field(), initial(node.type()));
    }

    /** What a Java field of that type starts with. */
    private Object initial(Type type) {
        return numbers.constant(((Expr.Const) Exprs.zero(type)).value());
    }

    /** Something that may throw anything. */
    interface Attempt<R> {
        R run() throws Throwable;
    }

    /** Runs it; what it throws passes through as it is, checked or not. */
    static <R> R attempt(Attempt<R> attempt) {
        try {
            return attempt.run();
        } catch (Throwable e) {
            throw Evaluator.<RuntimeException>sneaky(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable e) throws E {
        throw (E) e;
    }
}
