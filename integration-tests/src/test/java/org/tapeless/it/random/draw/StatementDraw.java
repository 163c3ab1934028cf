package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws statements: which form, and how many. An empty list means that a form does not fit here. */
final class StatementDraw {

    private static final int DEEPEST = 4;

    private final Context context;
    private final Dice dice;
    private final Scope scope;
    private final Expressions all;
    private final AssignmentDraw assignments;
    private final LoopDraw loops;
    private final Type result;

    StatementDraw(Context context, Expressions all, Type result) {
        this.context = context;
        this.dice = context.dice;
        this.scope = context.scope;
        this.all = all;
        this.result = result;
        this.assignments = new AssignmentDraw(all);
        this.loops = new LoopDraw(all, this);
    }

    /** So many statements, or as many as the budget allows. */
    List<Stmt> several(int count) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < count && context.statements > 0; i++) {
            out.addAll(one());
        }
        return out;
    }

    /** A block whose names end with it. */
    Stmt.Block block(int most) {
        int mark = scope.mark();
        context.depth++;
        List<Stmt> statements = several(dice.from(1, most));
        context.depth--;
        scope.release(mark);
        return new Stmt.Block(statements);
    }

    private List<Stmt> one() {
        context.statements--;
        context.charge(1);
        for (int tries = 0; tries < 20; tries++) {
            StatementForm form = Form.draw(dice, StatementForm.ALL);
            List<Stmt> statements = context.inside(form, () -> make(form));
            if (!statements.isEmpty()) {
                context.drawn(form);
                return statements;
            }
        }
        return List.of();
    }

    private List<Stmt> make(StatementForm form) {
        boolean mayNest = context.depth < DEEPEST && context.statements > 0;
        return switch (form) {
            case REAL_LOCAL,
                    INTEGER_LOCAL,
                    TRUTH_LOCAL,
                    ARRAY_LOCAL,
                    INDEX_LOCAL,
                    LATE_LOCAL,
                    SET,
                    UPDATE,
                    SET_ELEMENT,
                    UPDATE_ELEMENT,
                    CHAIN,
                    SET_INTEGER,
                    SET_INDEX,
                    ROWS_LOCAL,
                    SET_TRUTH,
                    STEP,
                    SET_ARRAY,
                    SET_ROW,
                    SWAP,
                    SWAP_ROWS,
                    COPY,
                    FILL,
                    CALL -> assignments.make(form);
            case IF -> mayNest ? List.of(new Stmt.If(all.truth(2), block(3), Stmt.Block.EMPTY)) : List.of();
            case IF_ELSE -> mayNest ? List.of(new Stmt.If(all.truth(2), block(3), block(3))) : List.of();
            case FOR, FOR_ODD, FOR_MOVING, FOR_EACH, WHILE, DO ->
                mayNest && context.affords(4) && context.loops < 3 ? loops.make(form) : List.of();
            case SWITCH -> mayNest ? falling() : List.of();
            case ARROWS -> mayNest ? arrows() : List.of();
            case BREAK -> jump("break");
            case CONTINUE -> jump("continue");
            case RETURN -> context.depth > 0 || dice.percent(20) ? early() : List.of();
            case THROW -> List.of(thrown());
            case ASSERT ->
                List.of(new Stmt.Assert(Expr.binary(
                        Type.BOOLEAN,
                        "<",
                        scope.any(v -> v.type().isRealScalar())
                                .<Expr>map(Variable::read)
                                .orElse(new Expr.Literal(Type.DOUBLE, "1.0")),
                        new Expr.Literal(Type.DOUBLE, "1e30"))));
            case BLOCK -> mayNest ? List.of(block(4)) : List.of();
            case LABELLED -> mayNest ? labelled() : List.of();
        };
    }

    private List<Stmt> falling() {
        context.labels.add("!");
        List<Stmt.Case> cases = new ArrayList<>();
        int n = dice.from(1, 3);
        for (int i = 0; i < n; i++) {
            cases.add(oneCase("case " + i, dice.percent(60)));
        }
        if (dice.percent(60)) {
            cases.add(dice.percent(80) ? cases.size() : 0, oneCase("default", true));
        }
        context.labels.remove(context.labels.size() - 1);
        return List.of(new Stmt.Switch(false, selector(), cases));
    }

    private Stmt.Case oneCase(String label, boolean breaks) {
        List<Stmt> body = new ArrayList<>(block(2).statements());
        if (breaks) {
            body.add(new Stmt.Jump("break", ""));
        }
        return new Stmt.Case(label, new Stmt.Block(body));
    }

    private Expr selector() {
        return Expr.binary(Type.INT, dice.one("&", "%"), all.integer(1), Expr.literal(3));
    }

    private List<Stmt> arrows() {
        context.labels.add("!");
        List<Stmt.Case> cases = new ArrayList<>();
        cases.add(new Stmt.Case(dice.one("case 0", "case 0, 1", "case 1"), block(2)));
        cases.add(new Stmt.Case("case 2", block(2)));
        cases.add(new Stmt.Case("default", block(2)));
        context.labels.remove(context.labels.size() - 1);
        return List.of(new Stmt.Switch(true, selector(), cases));
    }

    /** Some statements, then a jump, under a condition. */
    private List<Stmt> guarded(Stmt jump) {
        int mark = scope.mark();
        context.depth++;
        List<Stmt> statements = new ArrayList<>(dice.percent(40) && context.depth < DEEPEST ? several(1) : List.of());
        context.depth--;
        scope.release(mark);
        statements.add(jump);
        return List.of(new Stmt.If(all.truth(1), new Stmt.Block(statements), Stmt.Block.EMPTY));
    }

    /** To the innermost place, or to a label. */
    private List<Stmt> jump(String keyword) {
        boolean isBreak = keyword.equals("break");
        List<String> places = context.labels.stream()
                .filter(l -> isBreak ? !l.equals("!#") : !l.startsWith("!"))
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> named = places.stream()
                .map(l -> l.startsWith("!") ? l.substring(1) : l)
                .filter(l -> !l.isEmpty())
                .toList();
        if (!named.isEmpty() && dice.percent(60)) {
            return guarded(new Stmt.Jump(keyword, dice.of(named)));
        }
        // Without a label a break ends the innermost loop or switch, which a labelled block is not.
        boolean plain = isBreak
                ? context.labels.stream().anyMatch(l -> !l.startsWith("!") || l.equals("!"))
                : !places.isEmpty();
        return plain ? guarded(new Stmt.Jump(keyword, "")) : List.of();
    }

    private List<Stmt> early() {
        return guarded(new Stmt.Leave("return", returned()));
    }

    /** A value to return on the way. */
    private Optional<Expr> returned() {
        if (result.equals(Type.VOID)) {
            return Optional.empty();
        }
        return Optional.of(result.isRealScalar() ? all.real(result, 2) : all.value(result, 1));
    }

    private Stmt thrown() {
        Expr value = scope.any(v -> v.type().isRealScalar())
                .<Expr>map(Variable::read)
                .orElse(new Expr.Literal(Type.DOUBLE, "1.0"));
        String limit = dice.one("50", "1.6", "20");
        Stmt statement = new Stmt.Throw(
                dice.one("IllegalStateException", "IllegalArgumentException", "ArithmeticException"),
                "too large:",
                value);
        return new Stmt.If(
                Expr.binary(Type.BOOLEAN, ">", value, new Expr.Literal(Type.INT, limit)),
                Stmt.Block.of(statement),
                Stmt.Block.EMPTY);
    }

    private List<Stmt> labelled() {
        String label = "l" + context.labels.size();
        context.labels.add("!" + label);
        int mark = scope.mark();
        context.depth++;
        List<Stmt> body = new ArrayList<>(several(2));
        body.add(new Stmt.If(all.truth(1), Stmt.Block.of(new Stmt.Jump("break", label)), Stmt.Block.EMPTY));
        body.addAll(several(2));
        context.depth--;
        scope.release(mark);
        context.labels.remove(context.labels.size() - 1);
        return List.of(new Stmt.Labelled(label, new Stmt.Block(body)));
    }
}
