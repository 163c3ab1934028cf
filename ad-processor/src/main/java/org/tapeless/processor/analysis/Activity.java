package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Row;
import org.tapeless.processor.rules.Rules;

/**
 * Which variables and arrays are active: varied, that is influenced by an active parameter, and useful, that is
 * influencing a result or an array the caller sees. Core IR; flow-insensitive, which costs little after webs.
 *
 * <p>Arrays are judged by {@link Cell}, since a shadow must follow its array through every alias.
 */
public final class Activity {
    private final Function function;
    private final Aliases aliases;
    private final Activities all;
    private final Set<Var> varied = new HashSet<>();
    private final Set<Cell> variedCells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Var> useful = new HashSet<>();
    private final Set<Cell> usefulCells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Boolean> variedResults = new ArrayList<>();
    private boolean changed = true;

    Activity(Function function, Aliases aliases, List<Boolean> active, Activities all) {
        this.function = function;
        this.aliases = aliases;
        this.all = all;
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i)) {
                vary(function.parameters().get(i));
            }
        }
        function.results().forEach(result -> variedResults.add(false));
        List<Stmt> stmts =
                function.body().statements().stream().flatMap(Stmt::all).toList();
        while (changed) {
            changed = false;
            stmts.forEach(this::forward);
        }
        usefulAtExit();
        for (changed = true; changed; ) {
            changed = false;
            for (int i = stmts.size() - 1; i >= 0; i--) {
                backward(stmts.get(i));
            }
        }
    }

    /** The table by which it was judged. */
    public Rules rules() {
        return all.rules();
    }

    /** Whether a variable carries a derivative; for an array variable, whether its numbers do. */
    public boolean active(Var variable) {
        if (variable.stopped() || !variable.type().isDifferentiable()) {
            return false;
        }
        return variable.type() instanceof ArrayType
                ? active(aliases.cell(variable))
                : varied.contains(variable) && useful.contains(variable);
    }

    /** Whether the numbers of the arrays of a cell carry derivatives. */
    public boolean active(Cell cell) {
        Cell leaf = cell.leaf();
        return leaf.type().element().isFloating() && contains(variedCells, leaf) && contains(usefulCells, leaf);
    }

    /** Whether an operand, a variable or constant, carries a derivative. */
    public boolean active(Expr operand) {
        return operand instanceof Expr.Local local && active(local.variable());
    }

    /** Whether a scalar may influence a result, or an array the caller sees, otherwise than by the branches it decides. */
    public boolean useful(Var variable) {
        return useful.contains(variable);
    }

    /** Whether the active parameters influence an operand, needed or not. */
    public boolean varied(Expr operand) {
        if (!(operand instanceof Expr.Local local) || local.variable().stopped()) {
            return false;
        }
        Var variable = local.variable();
        return variable.type() instanceof ArrayType && variable.type().isDifferentiable()
                ? contains(variedCells, aliases.cell(variable).leaf())
                : varied.contains(variable);
    }

    /** Parameters that carry derivatives on entry or at exit: those that need a shadow. */
    public List<Boolean> activeParameters() {
        return function.parameters().stream().map(this::active).toList();
    }

    /** Parameters that the active ones influence, arrays at exit included. */
    List<Boolean> variedParameters() {
        return function.parameters().stream()
                .map(p -> p.type().isDifferentiable() && varied(new Expr.Local(p)))
                .toList();
    }

    public List<Boolean> activeResults() {
        return List.copyOf(variedResults);
    }

    private void forward(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            if (assign.target().type().isFloating() && varies(assign.value())) {
                vary(assign.target());
            } else if (isCopy(assign) && assign.value().children().stream().anyMatch(this::varied)) {
                vary(aliases.cell(assign.target()));
            }
        } else if (stmt instanceof Stmt.Store store) {
            if (store.value().type().isFloating() && varied(store.value())) {
                vary(aliases.cell(store.array()));
            }
        } else if (stmt instanceof Stmt.Accumulate add) {
            if (varied(add.value())) {
                vary(aliases.cell(add.array()));
            }
        } else if (stmt instanceof Stmt.Bulk bulk) {
            if (bulk.arguments().stream().anyMatch(this::varied)) {
                bulk.arguments().stream()
                        .filter(argument -> argument.type() instanceof ArrayType)
                        .forEach(argument -> vary(aliases.cell(argument)));
            }
        } else if (stmt instanceof Stmt.FrameSet set) {
            if (varied(set.value())) {
                changed |= all.vary(field(set.frame(), set.field()));
            }
        } else if (stmt instanceof Stmt.Call call) {
            call(call);
        } else if (stmt instanceof Stmt.Return exit) {
            for (int i = 0; i < variedResults.size(); i++) {
                if (!variedResults.get(i) && varied(exit.values().get(i))) {
                    variedResults.set(i, true);
                    changed = true;
                }
            }
        }
        frameArrays(stmt);
    }

    /** A new array with the numbers of another: no alias, but what varies there varies here. */
    private static boolean isCopy(Stmt.Assign assign) {
        return assign.target().type() instanceof ArrayType
                && assign.value() instanceof Expr.Intrinsic copy
                && !copy.op().name().equals("zerosLike");
    }

    /** Arrays in frames are judged together wherever the frame goes. */
    private void frameArrays(Stmt stmt) {
        if (stmt instanceof Stmt.FrameSet set
                && set.value().type().isDifferentiable()
                && set.value() instanceof Expr.Local local
                && local.type() instanceof ArrayType
                && all.varied(field(set.frame(), set.field()))) {
            vary(aliases.cell(local));
        }
        if (stmt instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.FrameGet get
                && get.type() instanceof ArrayType
                && varied(new Expr.Local(assign.target()))) {
            changed |= all.vary(field(get.frame(), get.field()));
        }
        for (Expr e : stmt.expressions()) {
            e.nodes().forEach(node -> {
                if (node instanceof Expr.FrameGet get
                        && get.type() instanceof ArrayType
                        && get.type().isDifferentiable()
                        && all.varied(field(get.frame(), get.field()))) {
                    vary(aliases.cell(get));
                }
            });
        }
    }

    /** The name under which a frame's field is judged. */
    private static String field(Expr frame, String field) {
        return frame.type() + "." + field;
    }

    private boolean varies(Expr value) {
        if (value instanceof Expr.Local) {
            return varied(value);
        }
        if (value instanceof Expr.Load load) {
            boolean stopped =
                    load.array() instanceof Expr.Local local && local.variable().stopped();
            return !stopped && contains(variedCells, aliases.cell(load.array()));
        }
        if (value instanceof Expr.FrameGet get) {
            return all.varied(field(get.frame(), get.field()));
        }
        if (value instanceof Expr.Intrinsic intrinsic
                && intrinsic.arguments().stream().anyMatch(a -> a.type() instanceof ArrayType)) {
            return intrinsic.arguments().stream().anyMatch(this::varied);
        }
        return rules().of(value).filter(row -> varies(row, value)).isPresent();
    }

    private boolean varies(Row row, Expr value) {
        List<Expr> operands = value.children();
        for (int i = 0; i < operands.size(); i++) {
            if (row.variesWith(i) && varied(operands.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void call(Stmt.Call call) {
        List<Boolean> arguments = call.arguments().stream().map(this::varied).toList();
        if (!arguments.contains(true) && !handlesFrames(call)) {
            return;
        }
        if (call.callee() instanceof Callee.Own own) {
            Activities.Outcome outcome = all.outcome(new Variant(own.function(), arguments));
            for (int i = 0; i < arguments.size(); i++) {
                if (outcome.parameters().get(i) && call.arguments().get(i).type() instanceof ArrayType) {
                    vary(aliases.cell(call.arguments().get(i)));
                }
            }
            for (int i = 0; i < call.results().size(); i++) {
                if (outcome.results().get(i)) {
                    vary(call.results().get(i));
                }
            }
        } else if (call.callee() instanceof Callee.Companion companion) {
            for (int i = 0; i < arguments.size(); i++) {
                Expr argument = call.arguments().get(i);
                if (companion.active().get(i)
                        && argument instanceof Expr.Local local
                        && argument.type() instanceof ArrayType) {
                    vary(local.variable());
                }
            }
            call.results().stream().filter(r -> r.type().isDifferentiable()).forEach(this::vary);
        } else if (call.callee() instanceof Callee.Generated) {
            for (Expr argument : call.arguments()) {
                if (argument instanceof Expr.Local local && argument.type() instanceof ArrayType) {
                    vary(local.variable());
                }
            }
        }
    }

    /** Derivatives may travel inside a frame, past the parameters. */
    private static boolean handlesFrames(Stmt.Call call) {
        return !(call.callee() instanceof Callee.Foreign)
                && (call.arguments().stream().anyMatch(a -> a.type() instanceof FrameType)
                        || call.results().stream().anyMatch(r -> r.type() instanceof FrameType));
    }

    private void vary(Var variable) {
        if (variable.type() instanceof ArrayType) {
            vary(aliases.cell(variable));
        } else if (!variable.stopped() && variable.type().isFloating()) {
            changed |= varied.add(variable);
        }
    }

    private void vary(Cell cell) {
        Cell leaf = cell.leaf();
        if (leaf.type().element().isFloating() && variedCells.add(leaf)) {
            changed = true;
        }
    }

    private void usefulAtExit() {
        for (Var parameter : function.parameters()) {
            if (parameter.type() instanceof ArrayType) {
                use(aliases.cell(parameter));
            }
        }
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.Return) {
                stmt.expressions().forEach(this::use);
            }
            stmt.defines().stream()
                    .filter(v ->
                            v.type() instanceof ArrayType && aliases.cell(v).external())
                    .forEach(v -> use(aliases.cell(v)));
        });
    }

    private void backward(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            if (isCopy(assign)
                    && contains(usefulCells, aliases.cell(assign.target()).leaf())) {
                assign.value().children().forEach(this::use);
            } else if (useful.contains(assign.target())) {
                if (assign.value() instanceof Expr.Load load) {
                    use(load.array());
                } else {
                    use(assign.value());
                    assign.value().children().forEach(this::use);
                }
            }
        } else if (stmt instanceof Stmt.Store store) {
            if (contains(usefulCells, aliases.cell(store.array()).leaf())) {
                use(store.value());
            }
        } else if (stmt instanceof Stmt.Accumulate add) {
            if (contains(usefulCells, aliases.cell(add.array()).leaf())) {
                use(add.value());
            }
        } else if (stmt instanceof Stmt.Bulk || stmt instanceof Stmt.FrameSet) {
            stmt.expressions().forEach(this::use);
        } else if (stmt instanceof Stmt.Call call && !(call.callee() instanceof Callee.Foreign)) {
            call.arguments().forEach(this::use);
        }
    }

    private void use(Expr expr) {
        boolean named = expr instanceof Expr.Local || expr instanceof Expr.Load || expr instanceof Expr.FrameGet;
        if (expr.type() instanceof ArrayType && named) {
            use(aliases.cell(expr));
        } else if (expr instanceof Expr.Local local) {
            changed |= useful.add(local.variable());
        }
    }

    private void use(Cell cell) {
        changed |= usefulCells.add(cell.leaf());
    }

    private static boolean contains(Set<Cell> cells, Cell cell) {
        return cells.contains(cell.find());
    }
}
