package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Method;
import org.tapeless.it.random.model.Parameter;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws helpers: of scalars and arrays, writing and returning them, recursive, overloaded, in another class. */
final class HelperDraw {

    /** What a recursive helper's first parameter is called. */
    static final String DEPTH = "depth";

    private static final int RECURSIVE_CALLS = 8;

    private final Dice dice;
    private final boolean single;
    private final List<Variable> fields;
    private final Set<String> pairs;
    private final List<Helper> helpers;
    private final List<Method> methods;

    /** Draws into the lists. */
    HelperDraw(
            Dice dice,
            boolean single,
            List<Variable> fields,
            Set<String> pairs,
            List<Helper> helpers,
            List<Method> methods) {
        this.dice = dice;
        this.single = single;
        this.fields = fields;
        this.pairs = pairs;
        this.helpers = helpers;
        this.methods = methods;
    }

    /** One helper, or two that call each other; the first may be in a class of its own. */
    void draw(boolean elsewhere) {
        boolean recursive = !elsewhere && dice.percent(20);
        List<Helper> group = new ArrayList<>();
        group.add(signature(recursive, elsewhere, group));
        if (recursive && dice.percent(30)) {
            group.add(signature(true, false, group));
        }
        List<Helper> done = new ArrayList<>();
        for (Helper helper : group) {
            done.add(body(helper, elsewhere ? List.of() : group, elsewhere));
        }
        helpers.addAll(done);
    }

    private Type real() {
        return single && dice.percent(30) ? Type.FLOAT : Type.DOUBLE;
    }

    private Helper signature(boolean recursive, boolean elsewhere, List<Helper> group) {
        List<Parameter> parameters = new ArrayList<>();
        if (recursive) {
            parameters.add(Parameter.inner(Type.INT, DEPTH));
        }
        boolean arrays = dice.percent(60);
        int n = dice.from(1, 3);
        for (int i = 0; i < n; i++) {
            Type type = real();
            if (arrays && (i == 0 || dice.percent(40))) {
                type = dice.percent(20) ? type.array().array() : type.array();
            } else if (i > 0 && dice.percent(20)) {
                type = dice.one(Type.INT, Type.INT, Type.BOOLEAN, Type.LONG, Type.INT.array());
            }
            String name = dice.one("x", "y", "a", "u", "value", "p") + i;
            boolean last = i == n - 1 && type.isReal() && type.rank() == 1;
            parameters.add(last && dice.percent(15) ? Parameter.varargs(type, name) : Parameter.inner(type, name));
        }
        Type result = switch (dice.below(arrays ? 10 : 6)) {
            case 6, 7 -> elsewhere ? Type.DOUBLE : Type.VOID;
            case 8 -> real().array();
            case 9 -> Type.DOUBLE.array();
            default -> real();
        };
        String name = elsewhere ? Printer.ELSEWHERE + "h" : name(parameters, group);
        return new Helper(name, result, parameters, 20, recursive);
    }

    /** A name of its own, or that of another helper with other parameters. */
    private String name(List<Parameter> parameters, List<Helper> group) {
        List<Type> types = parameters.stream().map(Parameter::type).toList();
        List<String> taken = new ArrayList<>();
        List<Helper> all = new ArrayList<>(helpers);
        all.addAll(group);
        for (Helper other : all) {
            if (dice.percent(25)
                    && !other.name().startsWith(Printer.ELSEWHERE)
                    && all.stream().noneMatch(h -> h.name().equals(other.name()) && h.mayTake(types))) {
                return other.name();
            }
            taken.add(other.name());
        }
        String name = "h" + all.size();
        return taken.contains(name) ? name + "b" : name;
    }

    private Helper body(Helper helper, List<Helper> group, boolean elsewhere) {
        Context context = new Context(
                dice, elsewhere ? List.of() : fields, elsewhere ? List.of() : List.copyOf(helpers), single, pairs);
        for (Parameter parameter : helper.parameters()) {
            Variable variable = Variable.of(parameter.type(), parameter.name());
            context.scope.add(parameter.name().equals(DEPTH) ? variable.constant() : variable);
        }
        Expressions all = new Expressions(context);
        context.statements = dice.from(1, 5);
        List<Stmt> body = new ArrayList<>();
        MethodEnd end = new MethodEnd(all);
        if (helper.recursive()) {
            body.add(base(helper, end));
            context.group.addAll(group);
        }
        body.addAll(new StatementDraw(context, all, helper.result()).several(6));
        if (helper.recursive()) {
            all.call(helper.result(), 2).ifPresent(c -> body.add(recursion(context, c)));
        }
        if (!helper.result().equals(Type.VOID)) {
            body.add(new Stmt.Leave("return", Optional.of(end.value(helper.result()))));
        }
        methods.add(new Method(helper.name(), helper.result(), helper.parameters(), new Stmt.Block(body)));
        return helper.costing((context.cost() + 3) * (helper.recursive() ? RECURSIVE_CALLS : 1));
    }

    /** Where the recursion ends. */
    private static Stmt base(Helper helper, MethodEnd end) {
        Optional<Expr> value =
                helper.result().equals(Type.VOID) ? Optional.empty() : Optional.of(end.value(helper.result()));
        Expr over = new Expr.Fixed(Expr.binary(Type.BOOLEAN, "<=", new Expr.Name(Type.INT, DEPTH), Expr.literal(0)));
        return new Stmt.If(over, Stmt.Block.of(new Stmt.Leave("return", value)), Stmt.Block.EMPTY);
    }

    private static Stmt recursion(Context context, Expr call) {
        if (!call.type().isRealScalar()) {
            return new Stmt.Evaluate(call);
        }
        String name = context.scope.fresh();
        context.scope.add(Variable.of(call.type(), name));
        return Stmt.Declare.of(call.type(), name, call);
    }
}
