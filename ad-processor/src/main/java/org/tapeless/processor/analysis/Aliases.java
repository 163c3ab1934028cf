package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Which arrays may be the same object, and which statements write them. Flow-insensitive within one function; a call
 * is seen through what the analysis of its callee found.
 */
public final class Aliases {
    private final Map<Var, Cell> cells = new HashMap<>();
    private final Map<String, Cell> fields = new HashMap<>();
    /** Cells of expressions that are no variable, by identity: asking twice must not unite anything anew. */
    private final Map<Expr, Cell> temporaries = new IdentityHashMap<>();

    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Aliases> callees;
    private final Function function;
    private final List<@Nullable Cell> results = new ArrayList<>();
    private boolean impure;
    private Aliases memory = this;
    private @Nullable Foreigners foreigners;

    /** A statement that may write elements of the arrays of a cell. */
    public record Write(Stmt stmt, Cell cell) {}

    Aliases(Function function, Map<String, Aliases> callees, boolean parametersMayAlias) {
        this.function = function;
        this.callees = callees;
        Map<Type, Cell> sameType = new HashMap<>();
        for (Var parameter : function.parameters()) {
            if (parameter.type() instanceof ArrayType) {
                Cell cell = cell(parameter);
                cell.markExternal();
                if (parametersMayAlias) {
                    sameType.computeIfAbsent(parameter.type(), type -> cell).unite(cell);
                }
            }
        }
        if (parametersMayAlias) {
            rowsMayBeParameters(sameType);
        }
        function.results().forEach(r -> results.add(r.type() instanceof ArrayType array ? new Cell(array) : null));
        function.body().statements().stream().flatMap(Stmt::all).forEach(this::visit);
    }

    /** A row of one argument may be another argument. */
    private static void rowsMayBeParameters(Map<Type, Cell> sameType) {
        for (Cell cell : List.copyOf(sameType.values())) {
            for (Cell at = cell; at.type().holdsArrays(); ) {
                at = at.rows();
                Cell row = at;
                sameType.computeIfAbsent(row.type(), type -> row).unite(row);
            }
        }
    }

    /** The cell of an array variable. */
    public Cell cell(Var variable) {
        return cells.computeIfAbsent(variable, v -> new Cell((ArrayType) v.type()))
                .find();
    }

    /** The cell of an array expression: a variable, a row, a frame's field. */
    public Cell cell(Expr array) {
        if (array instanceof Expr.Local local) {
            return cell(local.variable());
        }
        if (array instanceof Expr.Load load) {
            return cell(load.array()).rows();
        }
        if (array instanceof Expr.FrameGet get) {
            return field(get.frame().type() + "." + get.field(), (ArrayType) get.type());
        }
        if (array instanceof Expr.Conditional conditional) {
            Cell cell = cell(conditional.whenTrue());
            cell.unite(cell(conditional.whenFalse()));
            return cell.find();
        }
        Cell known = temporaries.get(array);
        return known == null ? fresh(array) : known.find();
    }

    private Cell fresh(Expr array) {
        Cell cell = new Cell((ArrayType) array.type());
        temporaries.put(array, cell);
        if (array instanceof Expr.Intrinsic intrinsic && !intrinsic.op().name().equals("zerosLike")) {
            intrinsic.arguments().stream()
                    .filter(argument -> argument.type().equals(cell.type()))
                    .forEach(argument -> share(intrinsic, cell, cell(argument)));
        } else if (array instanceof Expr.ForeignRead) {
            cell.markExternal();
            cell.markForeign();
        }
        return cell.find();
    }

    /** A grown array may be the old one; every other copy is new but shares its rows. */
    private static void share(Expr.Intrinsic intrinsic, Cell copy, Cell original) {
        if (intrinsic.op().name().equals("grow")) {
            copy.unite(original);
        } else if (copy.type().holdsArrays() && !intrinsic.op().name().equals("copy")) {
            copy.rows().unite(original.rows());
        }
    }

    /** What is known of a function that this one calls; null if nothing is. */
    @Nullable
    Aliases callee(String function) {
        return callees.get(function);
    }

    /** Whether arrays that are not its own may end up in the rows of a parameter. */
    boolean bringsRows(int parameter) {
        Var variable = function.parameters().get(parameter);
        return variable.type() instanceof ArrayType type
                && type.holdsArrays()
                && cell(variable).leaf().foreign();
    }

    /** Whether a result may be an array that is not its own. */
    boolean returnsForeign(int result) {
        Cell cell = results.get(result);
        return cell != null && cell.leaf().foreign();
    }

    /** Statements that may write arrays, in textual order. */
    public List<Write> writes() {
        return writes;
    }

    /** Whether something happens, here or further down, that others may see: unknown code runs, an array that is not ours is written. */
    public boolean impure() {
        return impure || writes.stream().anyMatch(this::reachesOut);
    }

    /** Whether a write may change an array that is not ours. */
    private boolean reachesOut(Write write) {
        if (!write.cell().foreign()) {
            return false;
        }
        if (foreigners == null) {
            foreigners = new Foreigners(function, this, List.of());
        }
        Foreigners known = foreigners;
        return written(write).anyMatch(known::may);
    }

    /** The arrays by which a statement writes to a cell. */
    private Stream<? extends Expr> written(Write write) {
        if (write.stmt() instanceof Stmt.Store store) {
            return Stream.of(store.array());
        }
        if (write.stmt() instanceof Stmt.Accumulate add) {
            return Stream.of(add.array());
        }
        if (write.stmt() instanceof Stmt.Bulk bulk && bulk.op().name().equals("arraycopy")) {
            return Stream.of(arrays(bulk).get(1));
        }
        return write.stmt().expressions().stream()
                .filter(e -> e.type() instanceof ArrayType
                        && !isNull(e)
                        && cell(e).leaf() == write.cell().leaf());
    }

    /** The first statement that makes the function {@link #impure()}; null if it is not. */
    public @Nullable Stmt firstEffect() {
        return function.body().statements().stream()
                .flatMap(Stmt::all)
                .filter(stmt -> stmt instanceof Stmt.Call call && impure(call)
                        || writes.stream().anyMatch(write -> write.stmt() == stmt && reachesOut(write)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the call may have effects beside what it does to its arguments, or we do not know. */
    public boolean impure(Stmt.Call call) {
        if (call.callee() instanceof Callee.Own own) {
            Aliases callee = callees.get(own.function());
            return callee == null || callee.impure();
        }
        return !(call.callee() instanceof Callee.Foreign foreign && foreign.pure())
                && !(call.callee() instanceof Callee.Generated);
    }

    private Cell field(String name, ArrayType type) {
        Cell cell = fields.computeIfAbsent(name, key -> new Cell(type)).find();
        cell.markExternal();
        return cell;
    }

    private void visit(Stmt stmt) {
        // What an expression unites is united before anybody asks what may be the same.
        stmt.expressions().stream()
                .flatMap(Expr::nodes)
                .filter(node -> node.type() instanceof ArrayType)
                .forEach(this::cell);
        if (stmt instanceof Stmt.Assign assign && assign.target().type() instanceof ArrayType) {
            if (!isNull(assign.value())) {
                cell(assign.target()).unite(cell(assign.value()));
            }
        } else if (stmt instanceof Stmt.Store store) {
            store(stmt, store.array(), store.value());
        } else if (stmt instanceof Stmt.Accumulate add) {
            write(stmt, cell(add.array()));
        } else if (stmt instanceof Stmt.FrameSet set && set.value().type() instanceof ArrayType array) {
            if (!isNull(set.value())) {
                field(set.frame().type() + "." + set.field(), array).unite(cell(set.value()));
            }
        } else if (stmt instanceof Stmt.Bulk bulk) {
            bulk(bulk);
        } else if (stmt instanceof Stmt.Call call) {
            call(call);
        } else if (stmt instanceof Stmt.Return exit) {
            for (int i = 0; i < results.size(); i++) {
                Cell result = results.get(i);
                if (result != null && !isNull(exit.values().get(i))) {
                    result.unite(cell(exit.values().get(i)));
                }
            }
        }
    }

    private void store(Stmt stmt, Expr array, Expr value) {
        Cell cell = cell(array);
        write(stmt, cell);
        if (value.type() instanceof ArrayType && !isNull(value)) {
            cell.rows().unite(cell(value));
        }
    }

    private void write(Stmt stmt, Cell cell) {
        cell.markWritten();
        writes.add(new Write(stmt, cell));
    }

    private void bulk(Stmt.Bulk bulk) {
        if (bulk.op().name().equals("sameShape")) {
            return;
        }
        List<Expr> arrays = arrays(bulk);
        boolean moves = bulk.op().name().equals("arraycopy") || bulk.op().name().equals("fill");
        Cell first = cell(arrays.get(0));
        if (moves) {
            boolean copies = bulk.op().name().equals("arraycopy");
            write(bulk, copies ? cell(arrays.get(1)) : first);
        } else {
            arrays.forEach(array -> deepWrite(bulk, cell(array)));
        }
        if (moves && first.type().holdsArrays()) {
            Expr other = arrays.get(1);
            first.rows().unite(other.type().equals(first.type()) ? cell(other).rows() : cell(other));
        }
    }

    private static List<Expr> arrays(Stmt.Bulk bulk) {
        return bulk.arguments().stream()
                .filter(argument -> argument.type() instanceof ArrayType)
                .toList();
    }

    /** Our bulk adjoints reach the numbers of a whole array of arrays, as code that we do not know may. */
    private void deepWrite(Stmt stmt, Cell cell) {
        write(stmt, cell);
        if (cell.type().holdsArrays()) {
            deepWrite(stmt, cell.rows());
        }
    }

    private void call(Stmt.Call call) {
        if (call.callee() instanceof Callee.Own own) {
            Aliases callee = callees.get(own.function());
            if (callee != null) {
                through(call, callee);
                return;
            }
        }
        boolean pure = call.callee() instanceof Callee.Foreign foreign && foreign.pure();
        boolean known = !(call.callee() instanceof Callee.Foreign);
        impure |= !pure && !known;
        for (Expr argument : call.arguments()) {
            if (argument.type() instanceof ArrayType && !isNull(argument)) {
                if (!pure) {
                    deepWrite(call, cell(argument));
                }
                for (Var result : call.results()) {
                    if (result.type().equals(argument.type())) {
                        cell(result).unite(cell(argument));
                    }
                }
            }
        }
        for (Var result : call.results()) {
            if (result.type() instanceof ArrayType && !known) {
                cell(result).markExternal();
                cell(result).markForeign();
            }
        }
    }

    /** What the callee does to its parameters happens to the arguments. */
    private void through(Stmt.Call call, Aliases callee) {
        impure |= callee.impure();
        Map<Cell, Cell> image = new IdentityHashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Var parameter = callee.function.parameters().get(i);
            if (parameter.type() instanceof ArrayType
                    && !isNull(call.arguments().get(i))) {
                map(call, callee.cell(parameter), cell(call.arguments().get(i)), image);
            }
        }
        for (int i = 0; i < call.results().size(); i++) {
            Cell result = callee.results.get(i);
            if (result != null) {
                map(call, result.find(), cell(call.results().get(i)), image);
            }
        }
    }

    private void map(Stmt.Call call, Cell theirs, Cell ours, Map<Cell, Cell> image) {
        Cell known = image.putIfAbsent(theirs.find(), ours);
        if (known != null) {
            known.unite(ours);
        }
        if (theirs.foreign()) {
            ours.markForeign();
            ours.markExternal();
        }
        if (theirs.written()) {
            write(call, ours);
        }
        if (theirs.type().holdsArrays() && known == null) {
            map(call, theirs.rows(), ours.rows(), image);
        }
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Const;
    }

    /** What callers can see of this function's aliasing, for finding the fixpoint over recursive functions. */
    String fingerprint() {
        Map<Cell, Integer> numbers = new IdentityHashMap<>();
        StringBuilder text = new StringBuilder().append(impure());
        for (Var parameter : function.parameters()) {
            if (parameter.type() instanceof ArrayType) {
                fingerprint(cell(parameter), numbers, text);
            }
        }
        for (Cell result : results) {
            if (result != null) {
                fingerprint(result.find(), numbers, text);
            }
        }
        return text.toString();
    }

    private static void fingerprint(Cell cell, Map<Cell, Integer> numbers, StringBuilder text) {
        Integer number = numbers.putIfAbsent(cell, numbers.size());
        text.append(' ')
                .append(number == null ? "new" : number)
                .append(cell.written())
                .append(cell.foreign());
        if (number == null && cell.type().holdsArrays()) {
            fingerprint(cell.rows(), numbers, text);
        }
    }

    /**
     * The same for reading and overwriting: two parameters of one type may be one array, or one a row of the other,
     * unless the entry checks that they are not. What carries a derivative is judged without that caution, since a
     * caller that hands one array over twice sees one array itself.
     */
    public Aliases memory() {
        return memory;
    }

    /**
     * The analysis of every function of a program, to a fixpoint over recursion.
     *
     * @param entries functions whose arguments are checked not to be the same arrays
     */
    public static Map<String, Aliases> of(Map<String, Function> functions, Set<String> entries) {
        Map<String, Aliases> known = new HashMap<>();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Function function : functions.values()) {
                Aliases now = new Aliases(function, known, false);
                Aliases old = known.put(function.name(), now);
                changed |= old == null || !old.fingerprint().equals(now.fingerprint());
            }
        }
        known.forEach((name, aliases) -> {
            if (!entries.contains(name)) {
                aliases.memory = new Aliases(aliases.function, known, true);
            }
        });
        return known;
    }
}
