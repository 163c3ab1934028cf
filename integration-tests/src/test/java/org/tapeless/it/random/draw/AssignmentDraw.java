package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws declarations, assignments, moves of arrays, bulk operations and calls. */
final class AssignmentDraw {

    private final Expressions all;
    private final Context context;
    private final Dice dice;
    private final Scope scope;

    AssignmentDraw(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
        this.scope = context.scope;
    }

    List<Stmt> make(StatementForm form) {
        Type real = realType();
        return switch (form) {
            case REAL_LOCAL -> local(real, all.real(real, 3), true);
            case INTEGER_LOCAL -> integerLocal();
            case TRUTH_LOCAL -> local(Type.BOOLEAN, all.truth(2), false);
            case ARRAY_LOCAL -> arrayLocal();
            case INDEX_LOCAL -> indexLocal();
            case LATE_LOCAL -> late(real);
            case SET -> assignment(variable(real), "=", () -> all.reals.bounded(all.real(real, 3), real));
            case UPDATE -> update(variable(real), real);
            case SET_ELEMENT ->
                assignment(all.element(real, true, 2), "=", () -> all.reals.bounded(all.real(real, 3), real));
            case UPDATE_ELEMENT -> update(all.element(real, true, 2), real);
            case CHAIN -> chain(real);
            case SET_INTEGER -> setInteger();
            case SET_INDEX -> setIndex();
            case ROWS_LOCAL -> rowsLocal();
            case SET_TRUTH -> assignment(variable(Type.BOOLEAN), "=", () -> all.truth(2));
            case STEP ->
                all.target(real, 1)
                        .<List<Stmt>>map(t ->
                                List.of(new Stmt.Evaluate(new Expr.Step(t, dice.one("++", "--"), dice.percent(50)))))
                        .orElse(List.of());
            case SET_ARRAY -> setArray();
            case SET_ROW -> setRow();
            case SWAP -> swap();
            case SWAP_ROWS -> swapRows();
            case COPY -> copy();
            case FILL -> fill();
            case CALL -> call();
            default -> throw new AssertionError(form);
        };
    }

    private Type realType() {
        return context.single && dice.percent(35) ? Type.FLOAT : Type.DOUBLE;
    }

    private Optional<Expr> variable(Type type) {
        return all.variable(v -> v.type().equals(type) && v.assignable());
    }

    private List<Stmt> local(Type type, Expr value, boolean mayInfer) {
        String name = scope.fresh();
        Variable variable = Variable.of(type, name);
        boolean isFinal = dice.percent(8);
        scope.add(isFinal ? variable.constant() : variable);
        String keyword = isFinal ? "final" : mayInfer && dice.percent(5) ? "var" : "";
        return List.of(new Stmt.Declare(keyword, type, name, Optional.of(value)));
    }

    private List<Stmt> integerLocal() {
        if (dice.percent(75)) {
            return local(Type.INT, all.integer(2), false);
        }
        Type type = dice.one(Type.LONG, Type.LONG, Type.SHORT, Type.BYTE, Type.CHAR);
        return local(type, all.value(type, 2), false);
    }

    private List<Stmt> arrayLocal() {
        Type type = dice.percent(context.single ? 25 : 0) ? Type.FLOAT.array() : Type.DOUBLE.array();
        while (type.rank() < 3 && dice.percent(25)) {
            type = type.array();
        }
        Expr value = all.arrays.draw(type, 2, true);
        return local(type, value, false);
    }

    private List<Stmt> indexLocal() {
        List<Expr> elements = IntStream.range(0, dice.from(2, 4))
                .mapToObj(i -> Expr.literal(dice.below(2)))
                .toList();
        return local(Type.INT.array(), new Expr.Initializer(Type.INT.array(), elements), false);
    }

    private List<Stmt> late(Type type) {
        Expr condition = all.truth(2);
        Expr yes = all.real(type, 2);
        Expr no = all.real(type, 2);
        String name = scope.fresh();
        Expr variable = new Expr.Name(type, name);
        scope.add(Variable.of(type, name));
        return List.of(
                new Stmt.Declare("", type, name, Optional.empty()),
                new Stmt.If(
                        condition,
                        Stmt.Block.of(new Stmt.Evaluate(new Expr.Assign(variable, "=", yes))),
                        Stmt.Block.of(new Stmt.Evaluate(new Expr.Assign(variable, "=", no)))));
    }

    private List<Stmt> assignment(Optional<Expr> target, String op, java.util.function.Supplier<Expr> value) {
        return target.<List<Stmt>>map(t -> List.of(new Stmt.Evaluate(new Expr.Assign(t, op, value.get()))))
                .orElse(List.of());
    }

    private List<Stmt> update(Optional<Expr> target, Type type) {
        return switch (dice.below(9)) {
            case 0, 1, 2, 3 -> assignment(target, "+=", () -> all.reals.bounded(all.real(type, 3), type));
            case 4 -> assignment(target, "-=", () -> all.real(type, 2));
            case 5, 6, 7 -> assignment(target, "*=", () -> all.reals.bounded(all.real(type, 2), type));
            default ->
                assignment(
                        target,
                        dice.percent(85) ? "/=" : "%=",
                        () -> dice.percent(70) ? all.reals.literal(type) : all.real(type, 1));
        };
    }

    private List<Stmt> chain(Type type) {
        Optional<Expr> first = all.target(type, 1);
        Optional<Expr> second = all.target(type, 1);
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        Expr inner = new Expr.Assign(second.get(), dice.one("=", "=", "+="), all.real(type, 2));
        return List.of(new Stmt.Evaluate(new Expr.Assign(first.get(), dice.one("=", "=", "+="), inner)));
    }

    private List<Stmt> setInteger() {
        Optional<Variable> found = scope.any(v -> v.type().isInteger() && v.assignable());
        if (found.isEmpty()) {
            return List.of();
        }
        Expr target = found.get().read();
        Expr change = switch (dice.below(4)) {
            case 0 -> new Expr.Step(target, dice.one("++", "--"), dice.percent(50));
            case 1 -> new Expr.Assign(target, "=", all.value(found.get().type(), 2));
            default -> new Expr.Assign(target, dice.one("+=", "-=", "*=", "|=", "&=", "<<=", "^="), all.integer(2));
        };
        return List.of(new Stmt.Evaluate(change));
    }

    /** An element of an array of indices, which stay 0 or 1. */
    private List<Stmt> setIndex() {
        return assignment(
                all.element(Type.INT, true, 1), "=", () -> Expr.binary(Type.INT, "&", all.integer(2), Expr.literal(1)));
    }

    private List<Stmt> rowsLocal() {
        Type row = realType().array();
        Type type = row.array();
        Expr first = all.arrays.draw(row, 1, true);
        Expr second = all.arrays.draw(row, 1, true);
        String name = scope.fresh();
        Expr grid = new Expr.Name(type, name);
        scope.add(Variable.of(type, name));
        return List.of(
                Stmt.Declare.of(type, name, new Expr.NewArray(type, List.of(Expr.literal(2)))),
                set(new Expr.Element(grid, Expr.literal(0)), first),
                set(new Expr.Element(grid, Expr.literal(1)), second));
    }

    private static Stmt set(Expr target, Expr value) {
        return new Stmt.Evaluate(new Expr.Assign(target, "=", value));
    }

    private List<Stmt> setArray() {
        Optional<Variable> found = scope.any(v -> v.type().isRealArray() && v.assignable() && v.writable());
        return assignment(
                found.map(Variable::read),
                "=",
                () -> all.arrays.draw(found.get().type(), 2, true));
    }

    private Optional<Variable> grid() {
        return scope.any(v -> v.type().isRealArray() && v.type().rank() > 1 && v.writable());
    }

    private List<Stmt> setRow() {
        return grid().map(m -> {
                    Type row = m.type().component();
                    Stmt set = new Stmt.Evaluate(
                            new Expr.Assign(all.element(m, 1, 1), "=", all.arrays.draw(row, 2, true)));
                    return List.of(set);
                })
                .orElse(List.of());
    }

    private List<Stmt> swap() {
        Optional<Variable> a = scope.any(v -> v.type().isRealArray() && v.assignable() && v.writable());
        Optional<Variable> b = a.flatMap(
                x -> scope.any(v -> v.type().equals(x.type()) && v.assignable() && v.writable() && !v.equals(x)));
        if (b.isEmpty()) {
            return List.of();
        }
        return exchange(a.get().read(), b.get().read());
    }

    /** The block of three that makes two places change their arrays. */
    private List<Stmt> exchange(Expr a, Expr b) {
        String name = scope.fresh();
        Expr t = new Expr.Name(a.type(), name);
        return List.of(Stmt.Block.of(
                Stmt.Declare.of(a.type(), name, a),
                new Stmt.Evaluate(new Expr.Assign(a, "=", b)),
                new Stmt.Evaluate(new Expr.Assign(b, "=", t))));
    }

    private List<Stmt> swapRows() {
        return grid().map(m -> exchange(all.element(m, 1, 1), all.element(m, 1, 1)))
                .orElse(List.of());
    }

    private List<Stmt> copy() {
        Type type = realType().array();
        Expr from = all.arrays.draw(type, 1, false);
        Expr to = dice.percent(40) && from instanceof Expr.Name && isWritable(from)
                ? from
                : all.arrays.draw(type, 1, true);
        return List.of(new Stmt.Evaluate(new Expr.Call(
                Type.VOID,
                "System.arraycopy",
                List.of(
                        from,
                        Expr.literal(dice.below(2)),
                        to,
                        Expr.literal(dice.below(2)),
                        Expr.literal(dice.percent(10) ? 2 : 1)))));
    }

    private boolean isWritable(Expr name) {
        return scope.any(v -> v.read().equals(name) && v.writable()).isPresent();
    }

    private List<Stmt> fill() {
        Type type = realType();
        List<Expr> arguments = new ArrayList<>(List.of(all.arrays.draw(type.array(), 1, true)));
        if (dice.percent(50)) {
            arguments.add(Expr.literal(dice.below(2)));
            arguments.add(Expr.literal(2));
        }
        arguments.add(all.real(type, 2));
        return List.of(new Stmt.Evaluate(new Expr.Call(Type.VOID, "Arrays.fill", arguments)));
    }

    private List<Stmt> call() {
        if (context.helpers.isEmpty()) {
            return List.of();
        }
        return all.call(dice.of(context.helpers).result(), 2)
                .<List<Stmt>>map(c -> List.of(new Stmt.Evaluate(c)))
                .orElse(List.of());
    }
}
