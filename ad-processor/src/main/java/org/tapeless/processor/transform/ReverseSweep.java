package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Spans;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Row;

/**
 * The statements of a function reversed, last to first.
 *
 * <pre>
 *   t = x * y        xBar += tBar * y; yBar += tBar * x
 *   t = a[i]         aBar[i] += tBar
 *   a[i] = t         tBar += aBar[i]; aBar[i] = 0
 *   if (c) ...       if (c) reversed
 *   for, while       the iterations from last to first, or each on its own if they are independent
 * </pre>
 *
 * (Griewank and Walther 2008, table 3.7 and chapter 6.)
 */
final class ReverseSweep {
    private final Sources source;
    private final AdjointProgram program;
    private final Adjoint adjoint;
    private final Insertions insertions;
    private final ReverseValues values;
    private final Bars bars;
    private final Regions regions;
    private List<Stmt> out = new ArrayList<>();
    private Region region;

    /** Builds the forward and reverse sweep of one iteration of an independent loop. */
    interface Regions {
        Block iteration(Region region, Block reverse);
    }

    ReverseSweep(
            Sources source,
            AdjointProgram program,
            Adjoint adjoint,
            Insertions insertions,
            ReverseValues values,
            Bars bars,
            Regions regions,
            Region region) {
        this.source = source;
        this.program = program;
        this.adjoint = adjoint;
        this.insertions = insertions;
        this.values = values;
        this.bars = bars;
        this.regions = regions;
        this.region = region;
    }

    /** The reverse of a block; what must be brought back for it comes first. */
    Block reverse(Block block) {
        List<Stmt> outer = out;
        out = new ArrayList<>();
        Restores restores = new Restores();
        Restores replaced = region.restores().put(block, restores);
        if (replaced != null) {
            throw new IllegalStateException("a block is reversed inside its own reverse");
        }
        List<Stmt> stmts = block.statements();
        for (int i = stmts.size() - 1; i >= 0; i--) {
            visit(stmts.get(i));
        }
        region.restores().remove(block);
        Block result = new Block(restores.statements()).then(new Block(out));
        out = outer;
        return new Block(result.statements().stream()
                .map(stmt -> Spans.with(stmt, stmt.span().inReverse()))
                .toList());
    }

    private void visit(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            assign(assign);
        } else if (stmt instanceof Stmt.Store store) {
            store(store);
        } else if (stmt instanceof Stmt.Accumulate add) {
            if (isActive(add.value())
                    && source.activity().active(source.aliases().cell(add.array()))) {
                add(local(add.value()), new Expr.Load(shadow(add, add.array()), value(add, add.index())), stmt);
            }
        } else if (stmt instanceof Stmt.Bulk bulk) {
            new ReverseBulk(this).reverse(bulk);
        } else if (stmt instanceof Stmt.Call call) {
            call(call);
        } else if (stmt instanceof Stmt.If branch) {
            branch(branch);
        } else if (stmt instanceof Stmt.For loop) {
            if (source.independent().contains(loop)) {
                independent(loop);
            } else {
                counted(loop);
            }
        } else if (stmt instanceof Stmt.While loop) {
            loop(loop);
        }
    }

    boolean isActive(Expr atom) {
        return source.activity().active(atom);
    }

    Expr value(Stmt at, Expr expr) {
        return expr instanceof Expr.Const ? expr : values.expression(region, at, expr);
    }

    Expr shadow(Stmt at, Expr array) {
        return values.shadow(region, at, array);
    }

    static Var local(Expr atom) {
        return ((Expr.Local) atom).variable();
    }

    void add(Var variable, Expr term, Stmt at) {
        emit(bars.add(variable, Terms.convert(variable.type(), term)), at);
    }

    /** Adds to the reverse sweep; the span makes the original statement appear above its reverse. */
    void emit(Stmt stmt, Stmt at) {
        if (stmt instanceof Stmt.Assign assign && at.span().line() > 0) {
            out.add(new Stmt.Assign(assign.target(), assign.value(), at.span()));
        } else {
            out.add(stmt);
        }
    }

    private void assign(Stmt.Assign assign) {
        Var target = assign.target();
        if (!source.activity().active(target)) {
            return;
        }
        if (target.type() instanceof ArrayType) {
            new ReverseBulk(this).copied(assign);
            return;
        }
        if (!bars.isLive(target)) {
            return;
        }
        Expr d = bars.get(target);
        Expr value = assign.value();
        if (value instanceof Expr.Local source) {
            bars.kill(target);
            if (isActive(source)) {
                add(source.variable(), d, assign);
            }
        } else if (value instanceof Expr.Load load) {
            bars.kill(target);
            boolean stopped =
                    load.array() instanceof Expr.Local array && array.variable().stopped();
            if (!stopped && source.activity().active(source.aliases().cell(load.array()))) {
                Expr index = value(assign, load.index());
                emit(new Stmt.Accumulate(shadow(assign, load.array()), index, d, assign.span()), assign);
            }
        } else {
            operation(assign, target, d, value);
        }
    }

    /** {@code y = f(a, b)}: each operand receives its partial, {@code y} itself last if it is one of them. */
    private void operation(Stmt.Assign assign, Var target, Expr d, Expr value) {
        Row row = source.activity().rules().of(value).orElse(null);
        List<Expr> operands = value.children();
        Map<Var, List<Expr>> terms = new LinkedHashMap<>();
        for (int i = 0; row != null && i < operands.size(); i++) {
            if (row.variesWith(i) && isActive(operands.get(i))) {
                Var operand = local(operands.get(i));
                Expr term = Terms.term(row, i, d, needed(assign, row, i), result(assign, row, i), operand.type());
                terms.computeIfAbsent(operand, key -> new ArrayList<>()).add(term);
            }
        }
        List<Expr> own = terms.remove(target);
        terms.forEach((operand, list) -> add(operand, Terms.sum(list, operand.type()), assign));
        bars.kill(target);
        if (own != null) {
            Expr sum = Terms.sum(own, target.type());
            Stmt kept = bars.set(target, sum);
            if (!sum.equals(d)) {
                emit(kept, assign);
            }
        }
    }

    /** The operands as the reverse sweep has them; those the partial does not mention are not asked for. */
    private List<Expr> needed(Stmt.Assign assign, Row row, int partial) {
        List<Expr> result = new ArrayList<>();
        List<Expr> operands = assign.value().children();
        for (int i = 0; i < operands.size(); i++) {
            result.add(row.needsOperand(partial, i) ? value(assign, operands.get(i)) : operands.get(i));
        }
        return result;
    }

    private Expr result(Stmt.Assign assign, Row row, int partial) {
        return row.needsResult(partial)
                ? values.value(region, source.versions().written(assign, assign.target()), false)
                : Exprs.local(assign.target());
    }

    private void store(Stmt.Store store) {
        if (!store.value().type().isFloating()
                || !source.activity().active(source.aliases().cell(store.array()))) {
            return;
        }
        Expr shadow = shadow(store, store.array());
        Expr index = value(store, store.index());
        if (isActive(store.value())) {
            add(local(store.value()), new Expr.Load(shadow, index), store);
        }
        emit(new Stmt.Store(shadow, index, Exprs.zero(store.value().type()), store.span()), store);
    }

    private void call(Stmt.Call call) {
        boolean active = call.arguments().stream().anyMatch(this::isActive)
                || call.results().stream().anyMatch(source.activity()::active);
        if (!active) {
            return;
        }
        if (!source.isFollowed(call)) {
            call.results().stream().filter(result -> result.type().isFloating()).forEach(bars::kill);
            return;
        }
        AdjointProgram.Split split = program.split(call, source);
        Var frame = Var.generated("frame", split.frame());
        insertions.instead(call, forwardCall(call, split, frame));
        Expr kept = values.kept(region, Version.after(call, frame, source.structure()));
        List<Expr> arguments = new ArrayList<>(List.of(kept));
        Type returned = program.result(call);
        if (split.returned() && call.results().isEmpty() && returned.isFloating()) {
            // Nobody takes the result, so that its adjoint is zero.
            arguments.add(Exprs.zero(returned));
        }
        for (int i = 0; i < call.results().size(); i++) {
            Var result = call.results().get(i);
            if (split.returned() && result.type().isFloating()) {
                arguments.add(bars.isLive(result) ? bars.get(result) : Exprs.zero(result.type()));
                bars.kill(result);
            }
        }
        List<Var> received = new ArrayList<>();
        List<Stmt> additions = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            if (split.given().get(i) && argument.type().isFloating()) {
                Var bar = Var.temporary(split.names().get(i) + "Bar", argument.type());
                received.add(bar);
                if (isActive(argument)) {
                    additions.add(bars.add(local(argument), Exprs.local(bar)));
                }
            }
        }
        boolean direct = received.size() == 1 && !split.barsInFrame();
        emit(new Stmt.Call(direct ? received : List.of(), split.reverse(), arguments, call.span()), call);
        for (int i = 0, next = 0; !direct && i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            if (split.given().get(i) && argument.type().isFloating()) {
                Expr field = new Expr.FrameGet(kept, split.names().get(i) + "Bar", argument.type());
                emit(Slots.assign(received.get(next++), field), call);
            }
        }
        additions.forEach(stmt -> emit(stmt, call));
    }

    /** The forward part returns a frame; results are read from it. */
    private List<Stmt> forwardCall(Stmt.Call call, AdjointProgram.Split split, Var frame) {
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            arguments.add(argument);
            if (split.given().get(i) && argument.type() instanceof ArrayType) {
                arguments.add(adjoint.shadowOf(argument));
            }
        }
        List<Stmt> stmts = new ArrayList<>();
        stmts.add(new Stmt.Call(List.of(frame), split.forward(), arguments, call.span()));
        for (Var result : call.results()) {
            Expr value = new Expr.FrameGet(Exprs.local(frame), "value", result.type());
            stmts.add(new Stmt.Assign(result, value, call.span()));
            if (result.type() instanceof ArrayType && source.activity().active(result)) {
                Expr bar = split.returned()
                        ? new Expr.FrameGet(Exprs.local(frame), "valueBar", result.type())
                        : Shadow.zerosLike(Exprs.local(result));
                stmts.add(new Stmt.Assign(adjoint.shadowOf(result), bar, SourceSpan.NONE));
            }
        }
        return stmts;
    }

    private void branch(Stmt.If branch) {
        Set<Var> before = bars.live();
        Block whenTrue = reverse(branch.whenTrue());
        Set<Var> afterTrue = bars.live();
        bars.restore(before);
        Block whenFalse = reverse(branch.whenFalse());
        Set<Var> afterFalse = bars.live();
        Set<Var> after = new LinkedHashSet<>(sorted(afterTrue));
        after.addAll(sorted(afterFalse));
        Block first = zeroed(whenTrue, after, afterTrue);
        Block second = zeroed(whenFalse, after, afterFalse);
        bars.restore(after);
        if (!first.isEmpty() || !second.isEmpty()) {
            out.add(new Stmt.If(value(branch, branch.condition()), first, second, branch.span()));
        }
    }

    /** The block, and then zero for what is live elsewhere but not here. */
    private Block zeroed(Block block, Set<Var> wanted, Set<Var> live) {
        List<Stmt> zeros = new ArrayList<>();
        for (Var variable : sorted(wanted)) {
            if (!live.contains(variable)) {
                zeros.add(bars.zero(variable));
            }
        }
        return zeros.isEmpty() ? block : block.then(new Block(zeros));
    }

    /** Variables in the order of their first assignment, so that the output does not depend on hashing. */
    private List<Var> sorted(Set<Var> variables) {
        return variables.stream()
                .sorted(Comparator.comparingInt(this::position).thenComparing(Var::name))
                .toList();
    }

    private int position(Var variable) {
        int parameter = source.function().parameters().indexOf(variable);
        List<Stmt> definitions = source.structure().definitions(variable);
        return definitions.isEmpty()
                ? parameter - 1_000_000
                : source.structure().start(definitions.get(0));
    }

    private void counted(Stmt.For loop) {
        Block body = loopBody(loop, loop.body());
        if (body.isEmpty()) {
            return;
        }
        Expr from = value(loop, loop.from());
        Expr last = last(loop, from, value(loop, loop.to()));
        BinaryOp test = loop.step() > 0 ? BinaryOp.GE : BinaryOp.LE;
        out.add(new Stmt.For(values.reverseCounter(loop), last, test, from, -loop.step(), body, loop.span()));
    }

    /** The counter of the last iteration; before the first one if there is none. */
    private static Expr last(Stmt.For loop, Expr from, Expr to) {
        boolean inclusive = loop.test() == BinaryOp.LE || loop.test() == BinaryOp.GE;
        boolean upward = loop.step() > 0;
        Expr one = Exprs.integer(1);
        Expr end = inclusive ? to : upward ? Exprs.sub(to, one) : Exprs.add(to, one);
        int size = Math.abs(loop.step());
        if (size == 1) {
            return end;
        }
        Expr steps = Slots.floorDiv(upward ? Slots.minus(end, from) : Slots.minus(from, end), size);
        Expr way = Exprs.mul(steps, Exprs.integer(size));
        return upward ? Exprs.add(from, way) : Exprs.sub(from, way);
    }

    private void loop(Stmt.While loop) {
        Var trips = Var.generated("trips", Scalar.INT);
        Block body = loopBody(loop, loop.body());
        if (body.isEmpty()) {
            return;
        }
        insertions.before(loop, Slots.assign(trips, Exprs.integer(0)));
        insertions.tail(loop.body(), Slots.assign(trips, Exprs.add(Exprs.local(trips), Exprs.integer(1))));
        Expr count = values.kept(region, Version.after(loop, trips, source.structure()));
        Var counter = Var.generated("trip", Scalar.INT);
        out.add(new Stmt.For(
                counter, Exprs.sub(count, Exprs.integer(1)), BinaryOp.GE, Exprs.integer(0), -1, body, loop.span()));
    }

    /**
     * One iteration reversed. Whatever an iteration may add to from outside of itself must hold a number before the
     * first one, and still at its end.
     */
    private Block loopBody(Stmt loop, Block body) {
        Set<Var> carried = new LinkedHashSet<>(bars.live());
        carried.addAll(new CarriedBars(source).into(loop, body));
        for (Var variable : sorted(carried)) {
            if (!bars.isLive(variable)) {
                out.add(bars.zero(variable));
            }
        }
        Block reversed = reverse(body);
        Block closed = zeroed(reversed, carried, bars.live());
        bars.restore(carried);
        return closed;
    }

    private void independent(Stmt.For loop) {
        Region outer = region;
        region = new Region(outer, loop, loop.body());
        Block reversed = loopBody(loop, loop.body());
        Region inner = region;
        region = outer;
        if (reversed.isEmpty()) {
            return;
        }
        Block both = fromOutside(loop, regions.iteration(inner, reversed));
        Expr from = value(loop, loop.from());
        Expr to = value(loop, loop.to());
        out.add(renamed(loop, new Stmt.For(loop.counter(), from, loop.test(), to, loop.step(), both, loop.span())));
    }

    /** What the iteration reads from outside of the loop, as the reverse sweep has it. */
    private Block fromOutside(Stmt.For loop, Block iteration) {
        Map<Var, Expr> outside = new HashMap<>();
        loop.body().statements().stream()
                .flatMap(Stmt::all)
                .forEach(stmt -> source.versions().reads(stmt).forEach((variable, version) -> {
                    if (!source.versions().assigned(loop).contains(variable) && !outside.containsKey(variable)) {
                        outside.put(variable, values.value(region, version, false));
                        if (variable.type() instanceof ArrayType
                                && source.activity().active(variable)) {
                            outside.put(adjoint.shadowOf(variable), values.value(region, version, true));
                        }
                    }
                }));
        return Rewrite.block(
                iteration,
                node -> node instanceof Expr.Local local ? outside.getOrDefault(local.variable(), local) : node,
                target -> target);
    }

    /** Variables of the loop as variables of their own, since the forward sweep has run the loop with the others. */
    private Stmt renamed(Stmt.For loop, Stmt both) {
        Map<Var, Var> copies = new HashMap<>();
        source.versions().assigned(loop).forEach(v -> copies.put(v, v.again()));
        return Rewrite.statement(
                both,
                node -> node instanceof Expr.Local local
                        ? Exprs.local(copies.getOrDefault(local.variable(), local.variable()))
                        : node,
                v -> copies.getOrDefault(v, v));
    }

    /** The shadow of the array that the assignment makes. */
    Expr written(Stmt.Assign assign) {
        return values.value(region, source.versions().written(assign, assign.target()), true);
    }
}
