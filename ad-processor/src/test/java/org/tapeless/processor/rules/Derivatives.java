package org.tapeless.processor.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.interpret.Interpreter;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.transform.TangentProgram;

/**
 * A primitive and its partials as functions that the interpreter runs:
 *
 * <pre>
 *   value(a, b)        { return a * b; }
 *   forward0(a, b, d)  { y = a * b; return d * b; }     d is a tangent of a
 *   reverse0(a, b, d)  { y = a * b; return d * b; }     d is an adjoint of y
 *   second0(a, b, d, aDot, bDot, dDot)                  the compiler's own tangent of reverse0
 * </pre>
 *
 * An operand without a partial has the derivative zero.
 */
final class Derivatives {
    private final Primitive primitive;
    private final Interpreter interpreter;

    private Derivatives(Primitive primitive, Interpreter interpreter) {
        this.primitive = primitive;
        this.interpreter = interpreter;
    }

    static Derivatives of(Primitive primitive) {
        List<Function> functions = new ArrayList<>();
        functions.add(new Function(
                "value",
                primitive.operands(),
                List.of(new Function.Result("value", primitive.type())),
                Block.of(new Stmt.Return(List.of(primitive.value()), SourceSpan.NONE))));
        for (int i : primitive.varied()) {
            Type operand = primitive.operands().get(i).type();
            Function reverse = partial(primitive, i, "reverse" + i, primitive.type(), operand);
            functions.add(partial(primitive, i, "forward" + i, operand, primitive.type()));
            functions.add(reverse);
            functions.add(tangent(reverse, "second" + i));
        }
        return new Derivatives(primitive, Interpreter.of(Program.of(functions)));
    }

    private static Function partial(Primitive primitive, int i, String name, Type seed, Type result) {
        List<Var> parameters = new ArrayList<>(primitive.operands());
        Var d = new Var("d", seed);
        parameters.add(d);
        Var y = new Var("y", primitive.type());
        Expr term = Exprs.cast(result, primitive.partial(i, Exprs.local(d), Exprs.local(y)));
        return new Function(
                name,
                parameters,
                List.of(new Function.Result("partial", result)),
                Block.of(
                        new Stmt.Assign(y, primitive.value(), SourceSpan.NONE),
                        new Stmt.Return(List.of(term), SourceSpan.NONE)));
    }

    /** What the compiler makes of a function of numbers: its result and that one's tangent, all parameters active. */
    static Function tangent(Function function, String name) {
        Function core = Normalize.apply(function);
        Map<String, Function> functions = new LinkedHashMap<>(Map.of(core.name(), core));
        Map<String, Aliases> aliases = Aliases.of(functions, Set.of(core.name()));
        List<Boolean> given =
                core.parameters().stream().map(p -> p.type().isFloating()).toList();
        Variant variant = new Variant(core.name(), given);
        Program program = new Program(functions);
        Activities activities = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        return new TangentProgram(program, List.of(), aliases, activities, Set.of())
                .root(variant, name, given, List.of(true));
    }

    Primitive primitive() {
        return primitive;
    }

    /** The primitive's value. */
    double value(double... at) {
        return run("value", 0, primitive.arguments(at));
    }

    /** What a tangent {@code d} of operand {@code i} contributes to the tangent of the result. */
    double forward(int i, double d, double... at) {
        Type seed = primitive.operands().get(i).type();
        return primitive.row().variesWith(i) ? run("forward" + i, 0, seeded(at, seed, d)) : 0;
    }

    /** What operand {@code i} receives of an adjoint {@code d} of the result. */
    double reverse(int i, double d, double... at) {
        return primitive.row().variesWith(i) ? run("reverse" + i, 0, seeded(at, primitive.type(), d)) : 0;
    }

    /** The tangent of {@link #reverse}, for a tangent of {@code d} and tangents of the operands. */
    double second(int i, double d, double dDot, double[] dots, double... at) {
        List<Object> arguments = new ArrayList<>();
        Collections.addAll(arguments, seeded(at, primitive.type(), d));
        for (int k = 0; k < at.length; k++) {
            Type type = primitive.operands().get(k).type();
            if (type.isFloating()) {
                arguments.add(Primitive.boxed((Scalar) type, dots[k]));
            }
        }
        arguments.add(Primitive.boxed(primitive.type(), dDot));
        return primitive.row().variesWith(i) ? run("second" + i, 1, arguments.toArray()) : 0;
    }

    private Object[] seeded(double[] at, Type seed, double d) {
        List<Object> arguments = new ArrayList<>();
        Collections.addAll(arguments, primitive.arguments(at));
        arguments.add(Primitive.boxed((Scalar) seed, d));
        return arguments.toArray();
    }

    private double run(String function, int result, Object[] arguments) {
        return ((Number) interpreter.call(function, arguments)[result]).doubleValue();
    }
}
