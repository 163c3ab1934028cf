package org.tapeless.processor.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;
import org.tapeless.processor.ir.Var;

/**
 * Every row there is, found by asking {@link Rules} for all operators and for every static method of the classes it
 * knows: a new row is among them by existing.
 */
final class Table {
    private static final List<Type> FLOATING = List.of(Scalar.DOUBLE, Scalar.FLOAT);
    private static final Set<BinaryOp> ON_BITS = Set.of(BinaryOp.AND, BinaryOp.XOR, BinaryOp.OR);

    private Table() {}

    static List<Primitive> rows() {
        return Stream.of(operators(), methods()).flatMap(List::stream).toList();
    }

    /** Operators and conversions. */
    static List<Primitive> operators() {
        List<Primitive> rows = new ArrayList<>();
        for (Type type : FLOATING) {
            for (BinaryOp op : BinaryOp.values()) {
                if (!op.isTest() && !op.isShift() && !ON_BITS.contains(op)) {
                    List<Var> operands = variables(List.of(type, type));
                    String label = type.java() + " " + op.symbol() + " " + type.java();
                    Expr value = Exprs.binary(op, local(operands, 0), local(operands, 1));
                    rows.add(operator(label, op.name().toLowerCase(Locale.ROOT), operands, value));
                }
            }
            List<Var> operand = variables(List.of(type));
            Expr negation = new Expr.Unary(UnaryOp.NEG, local(operand, 0));
            rows.add(operator("-" + type.java(), "neg", operand, negation));
            Type other = FLOATING.get(1 - FLOATING.indexOf(type));
            Expr cast = Exprs.cast(other, local(operand, 0));
            rows.add(operator("(" + other.java() + ") " + type.java(), "cast", operand, cast));
        }
        return rows;
    }

    /** Library methods that have a row, those of newer JDKs included. */
    static List<Primitive> methods() {
        List<Op> ops = new ArrayList<>(owners().flatMap(owner -> Arrays.stream(owner.getMethods()))
                .flatMap(method -> op(method).stream())
                .toList());
        for (Op op : newer()) {
            if (!ops.contains(op)) {
                ops.add(op);
            }
        }
        return ops.stream()
                .filter(op -> Rules.SHIPPED.of(op).isPresent())
                .sorted(Comparator.comparing(Op::owner).thenComparing(Op::name).thenComparing(Table::types))
                .map(Table::method)
                .toList();
    }

    /** The methods whose rows {@link MathRows} may hold. */
    private static Stream<Class<?>> owners() {
        return MathRows.OWNERS.stream().map(Table::classNamed);
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the table knows a class that is none", e);
        }
    }

    /** A static method of scalars. */
    static Optional<Op> op(Method method) {
        List<Optional<Scalar>> parameters =
                Stream.of(method.getParameterTypes()).map(Table::scalar).toList();
        Optional<Scalar> result = scalar(method.getReturnType());
        if (!Modifier.isStatic(method.getModifiers())
                || result.isEmpty()
                || parameters.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Type> types = parameters.stream().<Type>map(Optional::orElseThrow).toList();
        return Optional.of(new Op(method.getDeclaringClass().getName(), method.getName(), types, result.get()));
    }

    private static Optional<Scalar> scalar(Class<?> type) {
        return Stream.of(Scalar.values())
                .filter(scalar -> scalar.java().equals(type.getName()))
                .findFirst();
    }

    /** Methods with rows that the running JDK may be too old for. */
    static List<Op> newer() {
        return Stream.of(MathRows.MATH, MathRows.STRICT)
                .flatMap(owner -> FLOATING.stream().map(t -> new Op(owner, "clamp", List.of(t, t, t), t)))
                .toList();
    }

    static String types(Op op) {
        return op.parameters().stream().map(Type::java).collect(Collectors.joining(", "));
    }

    private static Primitive operator(String label, String name, List<Var> operands, Expr value) {
        return new Primitive(
                label, name, operands, value, Rules.SHIPPED.of(value).orElseThrow());
    }

    static Primitive method(Op op) {
        List<Var> operands = variables(op.parameters());
        String label = op.key() + "(" + types(op) + ")";
        return new Primitive(
                label,
                op.name(),
                operands,
                runnable(op, operands),
                Rules.SHIPPED.of(op).orElseThrow());
    }

    /** The call, or what it does if the JDK that runs the tests is too old for the method. */
    private static Expr runnable(Op op, List<Var> operands) {
        boolean exists = Arrays.stream(classNamed(op.owner()).getMethods())
                .anyMatch(method -> op(method).equals(Optional.of(op)));
        if (exists || !op.name().equals("clamp")) {
            return new Expr.Intrinsic(op, operands.stream().map(Exprs::local).toList());
        }
        Type type = op.result();
        Expr least = Exprs.call(op.owner(), "max", type, local(operands, 0), local(operands, 1));
        return Exprs.call(op.owner(), "min", type, local(operands, 2), least);
    }

    private static List<Var> variables(List<Type> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> new Var(String.valueOf("abc".charAt(i)), types.get(i)))
                .toList();
    }

    private static Expr local(List<Var> variables, int i) {
        return Exprs.local(variables.get(i));
    }
}
