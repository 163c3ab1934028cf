package org.tapeless.processor.ir;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What {@link Verifier} checks of each statement by itself: types, arities, labels, counters. */
final class StmtTypes implements Stmt.Visitor<Boolean> {
    private final Function function;
    private final Optional<Program> program;
    private final Consumer<String> complaints;
    private final Consumer<Stmt> entering;
    private final ExprTypes exprs;
    private final Set<Stmt> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> labels = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    /** Counters of all loops. */
    private final Set<Var> counters = new HashSet<>();

    private final Set<Var> counting = new HashSet<>();

    /** @param entering is told each statement before it is complained about */
    StmtTypes(Function function, Optional<Program> program, Consumer<String> complaints, Consumer<Stmt> entering) {
        this.function = function;
        this.program = program;
        this.complaints = complaints;
        this.entering = entering;
        this.exprs = new ExprTypes(complaints);
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.For loop) {
                counters.add(loop.counter());
            }
        });
    }

    void block(Block block) {
        for (Stmt stmt : block.statements()) {
            entering.accept(stmt);
            if (!seen.add(stmt)) {
                fail("the statement stands at two places");
            }
            stmt.accept(this);
        }
    }

    private boolean fail(String problem) {
        complaints.accept(problem);
        return false;
    }

    private void assigned(Var variable) {
        if (counters.contains(variable)) {
            fail("the counter " + variable + " is assigned");
        }
    }

    @Override
    public Boolean assign(Stmt.Assign node) {
        assigned(node.target());
        exprs.require(node.value(), node.target().type(), "the value");
        return true;
    }

    @Override
    public Boolean store(Stmt.Store node) {
        Optional<Type> element = exprs.element(node.array());
        exprs.requireIndex(node.index(), "the index");
        element.ifPresentOrElse(type -> exprs.require(node.value(), type, "the value"), () -> exprs.of(node.value()));
        return true;
    }

    @Override
    public Boolean accumulate(Stmt.Accumulate node) {
        Optional<Type> element = exprs.element(node.array());
        exprs.requireIndex(node.index(), "the index");
        element.filter(type -> !type.isFloating())
                .ifPresent(type -> fail("accumulation into elements of type " + Literals.type(type)));
        element.ifPresentOrElse(type -> exprs.require(node.value(), type, "the value"), () -> exprs.of(node.value()));
        return true;
    }

    @Override
    public Boolean bulk(Stmt.Bulk node) {
        exprs.arguments(node.op().key(), node.arguments(), node.op().parameters());
        return true;
    }

    @Override
    public Boolean call(Stmt.Call node) {
        node.results().forEach(this::assigned);
        if (new HashSet<>(node.results()).size() < node.results().size()) {
            fail("two results of the call go to one variable");
        }
        if (node.callee() instanceof Callee.Own own) {
            return own(node, own);
        }
        if (node.callee() instanceof Callee.Companion companion) {
            return companion(node, companion);
        }
        if (node.callee() instanceof Callee.Generated generated) {
            int results =
                    generated.record().isEmpty() ? 1 : generated.components().size();
            node.arguments().forEach(exprs::of);
            boolean fits = node.results().isEmpty() || node.results().size() == results;
            return fits
                    || fail(results + " results of " + generated.method() + ", not "
                            + node.results().size());
        }
        exprs.template(((Callee.Foreign) node.callee()).parts(), node.arguments());
        return node.results().size() <= 1 || fail("several results of a foreign call");
    }

    private boolean own(Stmt.Call node, Callee.Own own) {
        if (program.isEmpty()) {
            node.arguments().forEach(exprs::of);
            return true;
        }
        Function callee = program.get().functions().get(own.function());
        if (callee == null) {
            return fail("there is no function " + own.function());
        }
        exprs.arguments(
                own.function(),
                node.arguments(),
                callee.parameters().stream().map(Var::type).toList());
        return results(
                node,
                own.function(),
                callee.results().stream().map(Function.Result::type).toList());
    }

    private boolean companion(Stmt.Call node, Callee.Companion companion) {
        exprs.arguments(companion.method(), node.arguments(), companion.parameters());
        int parameters = companion.parameters().size();
        if (companion.active().size() != parameters || companion.stops().size() != parameters) {
            fail("activities of other parameters than the " + parameters + " of " + companion.method());
        }
        boolean none = companion.result().equals(StmtPrinter.VOID);
        return results(node, companion.method(), none ? List.of() : List.of(companion.result()));
    }

    private boolean results(Stmt.Call node, String callee, List<Type> types) {
        if (node.results().isEmpty()) {
            return true;
        }
        if (node.results().size() != types.size()) {
            return fail(types.size() + " results of " + callee + ", not "
                    + node.results().size());
        }
        for (int i = 0; i < types.size(); i++) {
            Type target = node.results().get(i).type();
            if (!ExprTypes.fits(types.get(i), target)) {
                fail("result " + (i + 1) + " of " + callee + " is " + Literals.type(types.get(i)) + ", not "
                        + Literals.type(target));
            }
        }
        return true;
    }

    @Override
    public Boolean branch(Stmt.If node) {
        exprs.require(node.condition(), Scalar.BOOLEAN, "the condition");
        block(node.whenTrue());
        block(node.whenFalse());
        return true;
    }

    @Override
    public Boolean counted(Stmt.For node) {
        Var counter = node.counter();
        if (!counting.add(counter)) {
            fail("the counter belongs to another loop too");
        }
        if (counter.type() != Scalar.INT) {
            fail("the counter is " + Literals.type(counter.type()) + ", not int");
        }
        if (function.parameters().contains(counter)) {
            fail("the counter is a parameter");
        }
        exprs.requireIndex(node.from(), "the first value");
        exprs.requireIndex(node.to(), "the bound");
        boolean up = node.test() == BinaryOp.LT || node.test() == BinaryOp.LE;
        boolean down = node.test() == BinaryOp.GT || node.test() == BinaryOp.GE;
        if (!(up && node.step() > 0) && !(down && node.step() < 0)) {
            fail("test " + node.test().symbol() + " with step " + node.step());
        }
        steady(node);
        block(node.body());
        return true;
    }

    /** Complains about bounds that read what the body assigns. */
    private void steady(Stmt.For node) {
        Set<Var> changing = new HashSet<>();
        node.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> changing.addAll(stmt.defines()));
        node.expressions().stream()
                .flatMap(Expr::nodes)
                .filter(expr -> expr instanceof Expr.Local local && changing.contains(local.variable()))
                .forEach(expr -> fail("the body assigns " + ((Expr.Local) expr).variable() + ", which a bound reads"));
    }

    @Override
    public Boolean loop(Stmt.While node) {
        exprs.require(node.condition(), Scalar.BOOLEAN, "the condition");
        block(node.body());
        return true;
    }

    @Override
    public Boolean frameSet(Stmt.FrameSet node) {
        exprs.of(node.value()).ifPresent(type -> exprs.field(node.frame(), node.field(), type));
        return true;
    }

    @Override
    public Boolean exit(Stmt.Return node) {
        List<Function.Result> results = function.results();
        if (node.values().size() != results.size()) {
            node.values().forEach(exprs::of);
            return fail(node.values().size() + " values for " + results.size() + " results");
        }
        for (int i = 0; i < results.size(); i++) {
            exprs.require(node.values().get(i), results.get(i).type(), "result " + (i + 1));
        }
        return true;
    }

    @Override
    public Boolean fail(Stmt.Throw node) {
        return exprs.of(node.exception())
                .map(type -> type instanceof OpaqueType || fail("no exception but " + Literals.type(type)))
                .orElse(false);
    }

    @Override
    public Boolean check(Stmt.Assert node) {
        int size = node.expressions().size();
        if (size < 1 || size > 2) {
            return fail("an assertion of " + size + " expressions");
        }
        exprs.require(node.expressions().get(0), Scalar.BOOLEAN, "the condition");
        node.expressions().stream().skip(1).forEach(exprs::of);
        return true;
    }

    @Override
    public Boolean labeled(Stmt.Labeled node) {
        if (!labels.add(node.label())) {
            fail("label " + node.label() + " stands twice");
        }
        open.push(node.label());
        block(node.body());
        open.pop();
        return true;
    }

    @Override
    public Boolean leave(Stmt.Break node) {
        return open.contains(node.label()) || fail("not within a block labeled " + node.label());
    }
}
