package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Method;
import org.tapeless.it.random.model.Parameter;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws the method that is differentiated. */
final class MainDraw {

    private final Dice dice;
    private final boolean single;
    private final Context context;

    MainDraw(Dice dice, boolean single, Context context) {
        this.dice = dice;
        this.single = single;
        this.context = context;
    }

    Method draw() {
        Type result = result();
        List<Parameter> parameters = parameters(result);
        Expressions all = new Expressions(context);
        StatementDraw statements = new StatementDraw(context, all, result);
        context.statements = statements();
        List<Stmt> body = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.type().isRealArray() && mustWrite(result, parameter)) {
                body.add(write(all, parameter));
            }
        }
        body.addAll(statements.several(dice.from(3, 10)));
        for (Parameter parameter : parameters) {
            if (parameter.type().isRealArray() && mustWrite(result, parameter)) {
                body.add(write(all, parameter));
            }
        }
        if (!result.equals(Type.VOID)) {
            body.add(new Stmt.Leave("return", Optional.of(new MethodEnd(all).value(result))));
        }
        return new Method("f", result, parameters, new Stmt.Block(body));
    }

    /** How many at most: few in most programs, since few are quick to compile, and many in some. */
    private int statements() {
        if (dice.percent(4)) {
            return 40;
        }
        return dice.percent(50) ? dice.from(1, 6) : dice.from(4, 14);
    }

    private Type result() {
        return switch (dice.below(20)) {
            case 0, 1, 2 -> Type.VOID;
            case 3, 4 -> Type.DOUBLE.array();
            case 5 -> Type.DOUBLE.array().array();
            case 6 -> single ? Type.FLOAT.array() : Type.DOUBLE;
            case 7, 8, 9 -> single ? Type.FLOAT : Type.DOUBLE;
            default -> Type.DOUBLE;
        };
    }

    /** What a void method may write is a dependent only if it does: then it does so for certain. */
    private static boolean mustWrite(Type result, Parameter parameter) {
        return result.equals(Type.VOID) && parameter.role() != Parameter.Role.EXCLUDED;
    }

    private Stmt write(Expressions all, Parameter parameter) {
        Expr element = all.element(
                Variable.of(parameter.type(), parameter.name()),
                parameter.type().rank(),
                0);
        Expr value = new MethodEnd(all).value(parameter.type().scalar());
        return new Stmt.Evaluate(new Expr.Assign(element, dice.one("=", "+=", "*="), value));
    }

    private List<Parameter> parameters(Type result) {
        List<Parameter> out = new ArrayList<>();
        boolean needsArray = result.isArray() || result.equals(Type.VOID);
        int n = dice.from(1, 4);
        boolean subset = dice.percent(12);
        for (int i = 0; i < n; i++) {
            Type type = i == 0 && needsArray ? arrayType() : parameterType(i);
            Parameter.Role role = i == 0 || !type.isReal()
                    ? Parameter.Role.PLAIN
                    : subset && dice.percent(50)
                            ? Parameter.Role.SCRATCH
                            : dice.percent(10) ? Parameter.Role.EXCLUDED : Parameter.Role.PLAIN;
            out.add(parameter(type, role));
        }
        return out;
    }

    private Type arrayType() {
        Type type = single && dice.percent(25) ? Type.FLOAT : Type.DOUBLE;
        return switch (dice.below(20)) {
            case 0, 1, 2, 3, 4 -> type.array().array();
            case 5 -> type.array().array().array();
            default -> type.array();
        };
    }

    private Type parameterType(int i) {
        if (i > 0 && dice.percent(25)) {
            return dice.one(
                    Type.INT,
                    Type.INT,
                    Type.INT,
                    Type.INT.array(),
                    Type.BOOLEAN,
                    Type.LONG,
                    Type.SHORT,
                    Type.BYTE,
                    Type.CHAR);
        }
        if (dice.percent(50)) {
            return arrayType();
        }
        return single && dice.percent(30) ? Type.FLOAT : Type.DOUBLE;
    }

    private Parameter parameter(Type type, Parameter.Role role) {
        String name = type.equals(Type.INT) ? context.scope.fresh("n") : context.scope.fresh();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < type.rank(); i++) {
            lengths.add(dice.from(2, 3));
        }
        boolean ragged = type.rank() == 2 && dice.percent(15);
        if (ragged) {
            lengths.set(1, 4);
        }
        int least = lengths.stream().mapToInt(Integer::intValue).min().orElse(0);
        double min = type.isReal() ? dice.one(0.3, 0.3, -1.5) : 0;
        double max = type.isReal() ? dice.one(1.7, 1.7, 0.9) : type.isArray() ? 1 : 3;
        boolean bound = type.equals(Type.INT) && dice.percent(60);
        boolean assignable = !bound && role != Parameter.Role.EXCLUDED && (!type.isArray() || dice.percent(50));
        int known = type.isArray() && (assignable || ragged || type.rank() > 1) ? 2 : least;
        context.scope.add(new Variable(type, name, assignable, role != Parameter.Role.EXCLUDED, bound ? 4 : known, ""));
        return new Parameter(type, name, role, lengths, ragged, min, max);
    }
}
