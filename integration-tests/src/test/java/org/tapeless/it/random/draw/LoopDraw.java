package org.tapeless.it.random.draw;

import static org.tapeless.it.random.model.Expr.binary;
import static org.tapeless.it.random.model.Expr.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws loops, all of which end: what ends them is {@link Expr.Fixed} or in the head of a {@code for}. */
final class LoopDraw {

    private static final int TRIPS = 3;

    private final Expressions all;
    private final StatementDraw statements;
    private final Context context;
    private final Dice dice;
    private final Scope scope;

    LoopDraw(Expressions all, StatementDraw statements) {
        this.all = all;
        this.statements = statements;
        this.context = all.context;
        this.dice = context.dice;
        this.scope = context.scope;
    }

    List<Stmt> make(StatementForm form) {
        return switch (form) {
            case FOR -> released(this::counted);
            case FOR_ODD -> odd();
            case FOR_MOVING -> moving();
            case FOR_EACH -> released(this::each);
            case WHILE -> fuelled(false);
            case DO -> fuelled(true);
            default -> throw new AssertionError(form);
        };
    }

    /** What the head of a loop declares ends with it. */
    private <T> T released(Supplier<T> loop) {
        int mark = scope.mark();
        T made = loop.get();
        scope.release(mark);
        return made;
    }

    /** The body, with the label of its loop in scope; more statements may be put before it. */
    private Stmt.Block body(String label, List<Stmt> before) {
        context.labels.add(label);
        List<Stmt> body = new ArrayList<>(before);
        body.addAll(context.repeated(TRIPS, () -> statements.block(4)).statements());
        context.labels.remove(context.labels.size() - 1);
        return new Stmt.Block(body);
    }

    private String label() {
        return dice.percent(25) ? "l" + context.labels.size() : "";
    }

    private static Stmt labelled(String label, Stmt loop) {
        return label.isEmpty() ? loop : new Stmt.Labelled(label, loop);
    }

    private List<Stmt> counted() {
        Optional<Variable> array = scope.any(v -> v.type().isArray());
        String name = scope.fresh(dice.one("i", "j", "k"));
        Expr counter = new Expr.Name(Type.INT, name);
        Expr first = literal(0);
        Expr condition;
        int least = 0;
        String under = "";
        if (array.isPresent() && dice.percent(60)) {
            under = array.get().name();
            condition = binary(
                    Type.BOOLEAN, "<", counter, new Expr.Length(array.get().read()));
        } else {
            least = dice.from(1, 3);
            Optional<Variable> bound = scope.any(v -> v.type().equals(Type.INT) && v.least() > 0 && !v.assignable());
            if (bound.isPresent() && dice.percent(50)) {
                least = bound.get().least() - 1;
                condition = binary(Type.BOOLEAN, "<", counter, bound.get().read());
            } else if (dice.percent(25)) {
                least = 3;
                condition = binary(Type.BOOLEAN, "<", counter, binary(Type.INT, "&", all.integer(1), literal(3)));
            } else {
                condition = dice.percent(75)
                        ? binary(Type.BOOLEAN, dice.one("<", "!="), counter, literal(least))
                        : binary(Type.BOOLEAN, "<=", counter, literal(least - 1));
            }
        }
        Expr step = dice.one(
                new Expr.Step(counter, "++", dice.percent(30)),
                new Expr.Step(counter, "++", false),
                new Expr.Assign(counter, "+=", literal(1)));
        if (dice.percent(12) && condition instanceof Expr.Binary b && b.op().equals("<")) {
            step = new Expr.Assign(counter, "+=", literal(2));
        } else if (dice.percent(15) && condition instanceof Expr.Binary b && b.op().equals("<")) {
            first = binary(Type.INT, "-", b.right(), literal(1));
            condition = binary(Type.BOOLEAN, ">=", counter, literal(0));
            step = new Expr.Step(counter, "--", false);
        }
        scope.add(new Variable(Type.INT, name, false, false, least, under));
        String label = label();
        Stmt loop = new Stmt.For(
                List.of(Stmt.Declare.of(Type.INT, name, first)),
                Optional.of(condition),
                List.of(step),
                body(label, List.of()));
        return List.of(labelled(label, loop));
    }

    private List<Stmt> odd() {
        String label = label();
        return switch (dice.below(5)) {
            case 0 -> List.of(labelled(label, released(() -> typed(Type.LONG, label))));
            case 1 -> List.of(labelled(label, released(() -> typed(Type.SHORT, label))));
            case 2 -> List.of(labelled(label, released(() -> active(label))));
            case 3 -> List.of(labelled(label, released(() -> two(label))));
            default -> bare(label);
        };
    }

    private Stmt typed(Type type, String label) {
        String name = scope.fresh("m");
        Expr counter = new Expr.Name(type, name);
        scope.add(Variable.of(type, name).constant());
        return new Stmt.For(
                List.of(Stmt.Declare.of(type, name, literal(0))),
                Optional.of(binary(Type.BOOLEAN, "<", counter, literal(3))),
                List.of(new Expr.Step(counter, "++", false)),
                body(label, List.of()));
    }

    /** A counter that may carry a derivative. */
    private Stmt active(String label) {
        String name = scope.fresh("at");
        Expr counter = new Expr.Name(Type.DOUBLE, name);
        Expr from = new Expr.Call(Type.DOUBLE, "Math.sin", List.of(all.real(Type.DOUBLE, 1)));
        scope.add(Variable.of(Type.DOUBLE, name).constant());
        return new Stmt.For(
                List.of(Stmt.Declare.of(Type.DOUBLE, name, from)),
                Optional.of(binary(Type.BOOLEAN, "<", counter, new Expr.Literal(Type.DOUBLE, "1.5"))),
                List.of(new Expr.Assign(counter, "+=", new Expr.Literal(Type.DOUBLE, "0.7"))),
                body(label, List.of()));
    }

    private Stmt two(String label) {
        String up = scope.fresh("i");
        Expr counter = new Expr.Name(Type.INT, up);
        scope.add(new Variable(Type.INT, up, false, false, 2, ""));
        String down = scope.fresh("j");
        Expr other = new Expr.Name(Type.INT, down);
        scope.add(Variable.of(Type.INT, down).constant());
        return new Stmt.For(
                List.of(Stmt.Declare.of(Type.INT, up, literal(0)), Stmt.Declare.of(Type.INT, down, literal(3))),
                Optional.of(binary(Type.BOOLEAN, "<", counter, other)),
                List.of(new Expr.Step(counter, "++", false), new Expr.Step(other, "--", false)),
                body(label, List.of()));
    }

    /** {@code for (;;)}, left by a break. */
    private List<Stmt> bare(String label) {
        String name = scope.fresh("k");
        Expr counter = new Expr.Name(Type.INT, name);
        scope.add(Variable.of(Type.INT, name).constant());
        Expr over = new Expr.Fixed(
                binary(Type.BOOLEAN, ">=", new Expr.Step(counter, "++", false), literal(dice.from(1, 3))));
        Stmt exit = new Stmt.If(over, Stmt.Block.of(new Stmt.Jump("break", "")), Stmt.Block.EMPTY);
        return List.of(
                Stmt.Declare.of(Type.INT, name, literal(0)),
                labelled(label, new Stmt.For(List.of(), Optional.empty(), List.of(), body(label, List.of(exit)))));
    }

    /** The bound falls or the counter jumps ahead inside. */
    private List<Stmt> moving() {
        String label = label();
        String bound = scope.fresh("n");
        Expr limit = new Expr.Name(Type.INT, bound);
        scope.add(Variable.of(Type.INT, bound).constant());
        int mark = scope.mark();
        String name = scope.fresh("i");
        Expr counter = new Expr.Name(Type.INT, name);
        scope.add(Variable.of(Type.INT, name).constant());
        Expr move = dice.percent(50) ? new Expr.Step(limit, "--", false) : new Expr.Step(counter, "++", false);
        Stmt moves = new Stmt.If(all.truth(1), Stmt.Block.of(new Stmt.Evaluate(move)), Stmt.Block.EMPTY);
        Stmt loop = new Stmt.For(
                List.of(Stmt.Declare.of(Type.INT, name, literal(0))),
                Optional.of(binary(Type.BOOLEAN, "<", counter, limit)),
                List.of(new Expr.Step(counter, "++", false)),
                body(label, List.of(moves)));
        scope.release(mark);
        return List.of(Stmt.Declare.of(Type.INT, bound, literal(dice.from(2, 4))), labelled(label, loop));
    }

    private List<Stmt> each() {
        Optional<Variable> array = scope.any(v -> v.type().isArray());
        if (array.isEmpty()) {
            return List.of();
        }
        Type type = array.get().type();
        Expr over = array.get().read();
        if (dice.percent(20) && type.isReal()) {
            over = all.arrays.draw(type, 1, array.get().writable());
        } else if (dice.percent(30) && type.rank() > 1) {
            over = all.element(array.get(), 1, 1);
            type = type.component();
        }
        String name = scope.fresh();
        Variable element = Variable.of(type.component(), name);
        scope.add(array.get().writable() ? element : element.readOnly());
        String label = label();
        return List.of(labelled(label, new Stmt.ForEach(type.component(), name, over, body(label, List.of()))));
    }

    private List<Stmt> fuelled(boolean bodyFirst) {
        String name = scope.fresh("k");
        Expr fuel = new Expr.Name(Type.INT, name);
        Expr left = new Expr.Fixed(
                binary(Type.BOOLEAN, "<", new Expr.Step(fuel, "++", dice.percent(30)), literal(dice.from(1, 3))));
        Expr condition = dice.percent(50) ? binary(Type.BOOLEAN, "&&", left, all.truth(1)) : left;
        if (dice.percent(20)) {
            condition = binary(Type.BOOLEAN, "&&", all.truth(1), left);
        }
        scope.add(Variable.of(Type.INT, name).constant());
        String label = label();
        return List.of(
                Stmt.Declare.of(Type.INT, name, literal(0)),
                labelled(label, new Stmt.While(bodyFirst, condition, body(label, List.of()))));
    }
}
