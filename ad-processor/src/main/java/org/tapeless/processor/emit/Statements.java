package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.UnaryOp;
import org.tapeless.processor.ir.Var;

/** Statements of one function, in textual order; each group from one statement of the user's under its comment. */
final class Statements implements Stmt.Visitor<CodeBlock> {
    private final JavaTypes types;
    private final Scopes scopes;
    private final Folding folding;
    private final Placement placement;
    private final Expressions expressions;
    private final Updates updates;
    private final Calls calls;
    private final Comments comments = new Comments();
    private final @Nullable TypeName returned;

    /** The statements of the innermost block that are not printed yet. */
    private List<Stmt> ahead = List.of();

    /** The line that opens the statement just printed; null if it has no block. */
    private @Nullable String headline;

    /** @param returned the record that several results are returned in */
    Statements(
            Function function,
            JavaTypes types,
            Linker linker,
            Scopes scopes,
            Occurrences occurrences,
            @Nullable TypeName returned) {
        this.types = types;
        this.scopes = scopes;
        this.placement = new Placement(function, occurrences);
        this.expressions = new Expressions(types, scopes::name);
        this.folding = new Folding(function, occurrences, placement);
        this.updates = new Updates(expressions);
        this.calls = new Calls(types, linker, expressions, scopes, occurrences);
        this.returned = returned;
    }

    /** The statements of a function, without braces. */
    CodeBlock body(Block body) {
        return block(body, SourceSpan.NONE, "reverse sweep");
    }

    private CodeBlock block(Block block, SourceSpan outer) {
        return block(block, outer, "reverse sweep of this iteration");
    }

    /** @param title what the reverse sweep is called if it begins in this block */
    private CodeBlock block(Block block, SourceSpan outer, String title) {
        scopes.enter();
        CodeBlock.Builder code = CodeBlock.builder();
        List<Stmt> statements = Reachability.reachable(block);
        int turn = turn(statements);
        int from = 0;
        while (from < statements.size()) {
            if (from == turn) {
                code.add("\n// --- $L ---\n", title);
            }
            int to = end(statements, from, turn);
            group(statements, from, to, outer, code);
            from = to;
        }
        scopes.leave();
        return code.build();
    }

    /** Where the reverse sweep begins behind a forward one; -1 if it does not. */
    private static int turn(List<Stmt> statements) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).span().reverse()) {
                return i > 0 ? i : -1;
            }
        }
        return -1;
    }

    /** Where the group that begins here ends: bookkeeping between two parts of one statement belongs to it. */
    private static int end(List<Stmt> statements, int from, int turn) {
        SourceSpan span = statements.get(from).span();
        int end = from + 1;
        for (int i = end; i < statements.size() && i != turn; i++) {
            SourceSpan next = statements.get(i).span();
            if (Comments.isSame(span, next)) {
                end = i + 1;
            } else if (next.line() > 0) {
                break;
            }
        }
        return end;
    }

    private void group(List<Stmt> statements, int from, int to, SourceSpan outer, CodeBlock.Builder code) {
        SourceSpan span = statements.get(from).span();
        ahead = statements.subList(from, statements.size());
        declarations(statements.get(from), code);
        CodeBlock.Builder lines = CodeBlock.builder();
        List<String> headlines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ahead = statements.subList(i, statements.size());
            if (i > from) {
                declarations(statements.get(i), lines);
            }
            headline = null;
            CodeBlock statement = statements.get(i).accept(this);
            lines.add(statement);
            if (span.line() > 0) {
                headlines.add(headline == null ? statement.toString() : headline);
            }
        }
        if (!lines.isEmpty() && !Comments.isSame(span, outer) && comments.isPrinted(span, headlines)) {
            code.add("// $L\n", Comments.text(span));
        }
        code.add(lines.build());
    }

    private void declarations(Stmt stmt, CodeBlock.Builder code) {
        for (Placement.Declaration declaration : placement.before(stmt)) {
            Var variable = declaration.variable();
            TypeName type = types.of(variable.type());
            String name = scopes.declare(variable, ahead);
            if (declaration.initialised()) {
                code.addStatement("$T $L = $L", type, name, expressions.assigned(Exprs.zero(variable.type())));
            } else {
                code.addStatement("$T $L", type, name);
            }
        }
    }

    private static CodeBlock statement(CodeBlock code) {
        return CodeBlock.builder().addStatement(code).build();
    }

    private CodeBlock assignment(Stmt stmt, Var target, CodeBlock value) {
        if (placement.isDeclaredAt(stmt, target)) {
            return statement(CodeBlock.of("$T $L = $L", types.of(target.type()), scopes.declare(target, ahead), value));
        }
        return statement(CodeBlock.of("$L = $L", scopes.name(target), value));
    }

    @Override
    public CodeBlock assign(Stmt.Assign node) {
        if (!placement.isDeclaredAt(node, node.target())) {
            CodeBlock place = CodeBlock.of("$L", scopes.name(node.target()));
            CodeBlock update = updates.update(place, Exprs.local(node.target()), node.value());
            if (update != null) {
                return statement(update);
            }
        }
        return assignment(node, node.target(), expressions.assigned(node.value()));
    }

    @Override
    public CodeBlock store(Stmt.Store node) {
        CodeBlock place = expressions.element(node.array(), node.index());
        CodeBlock update = updates.update(place, new Expr.Load(node.array(), node.index()), node.value());
        return statement(update != null ? update : CodeBlock.of("$L = $L", place, expressions.assigned(node.value())));
    }

    @Override
    public CodeBlock accumulate(Stmt.Accumulate node) {
        return statement(updates.add(expressions.element(node.array(), node.index()), node.value()));
    }

    @Override
    public CodeBlock bulk(Stmt.Bulk node) {
        return statement(expressions.call(node.op(), node.arguments()));
    }

    @Override
    public CodeBlock call(Stmt.Call node) {
        if (folding.isReturned(node, calls.record(node), returned)) {
            return statement(CodeBlock.of("return $L", calls.expression(node)));
        }
        if (folding.isFolded(node, ahead)) {
            expressions.fold(node.results().get(0), calls.expression(node));
            return CodeBlock.of("");
        }
        return calls.write(node, (target, value) -> assignment(node, target, value));
    }

    @Override
    public CodeBlock branch(Stmt.If node) {
        CodeBlock.Builder code = CodeBlock.builder();
        Stmt.If branch = node.whenTrue().isEmpty() && !node.whenFalse().isEmpty() ? flipped(node) : node;
        CodeBlock head = CodeBlock.of("if ($L)", expressions.exact(branch.condition()));
        code.beginControlFlow("$L", head);
        code.add(block(branch.whenTrue(), node.span()));
        List<Stmt> otherwise = Reachability.reachable(branch.whenFalse());
        while (otherwise.size() == 1 && otherwise.get(0) instanceof Stmt.If next && isChained(next)) {
            code.nextControlFlow("else if ($L)", expressions.exact(next.condition()));
            code.add(block(next.whenTrue(), next.span()));
            branch = next;
            otherwise = Reachability.reachable(next.whenFalse());
        }
        if (!otherwise.isEmpty()) {
            code.nextControlFlow("else");
            code.add(block(branch.whenFalse(), branch.span()));
        }
        headline = head.toString();
        return code.endControlFlow().build();
    }

    private boolean isChained(Stmt.If next) {
        return placement.before(next).isEmpty() && !next.whenTrue().isEmpty();
    }

    private static Stmt.If flipped(Stmt.If node) {
        boolean negated = node.condition() instanceof Expr.Unary unary && unary.op() == UnaryOp.NOT;
        Expr opposite = negated ? node.condition().children().get(0) : Exprs.not(node.condition());
        return new Stmt.If(opposite, /* whenTrue= */ node.whenFalse(), /* whenFalse= */ node.whenTrue(), node.span());
    }

    @Override
    public CodeBlock counted(Stmt.For node) {
        CodeBlock from = expressions.assigned(node.from());
        scopes.enter();
        String counter = scopes.declare(node.counter(), node.body().statements());
        Expr test = new Expr.Binary(node.test(), Exprs.local(node.counter()), node.to());
        CodeBlock step = updates.add(CodeBlock.of("$L", counter), Exprs.integer(node.step()));
        if (node.step() < -1 && node.step() != Integer.MIN_VALUE) {
            step = CodeBlock.of("$L $L= $L", counter, BinaryOp.SUB.symbol(), -node.step());
        }
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock head = CodeBlock.of("for (int $L = $L; $L; $L)", counter, from, expressions.exact(test), step);
        code.beginControlFlow("$L", head);
        code.add(block(node.body(), node.span()));
        scopes.leave();
        headline = head.toString();
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock loop(Stmt.While node) {
        if (Reachability.isDead(node)) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock head = CodeBlock.of("while ($L)", expressions.exact(node.condition()));
        code.beginControlFlow("$L", head).add(block(node.body(), node.span()));
        headline = head.toString();
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock frameSet(Stmt.FrameSet node) {
        Expr field = new Expr.FrameGet(node.frame(), node.field(), node.value().type());
        CodeBlock place = expressions.exact(field);
        CodeBlock update = updates.update(place, field, node.value());
        return statement(update != null ? update : CodeBlock.of("$L = $L", place, expressions.assigned(node.value())));
    }

    @Override
    public CodeBlock exit(Stmt.Return node) {
        List<Expr> values = node.values();
        Stmt.Call last = folding.lastCall();
        if (values.isEmpty() || (last != null && folding.isReturned(last, calls.record(last), returned))) {
            return CodeBlock.of("");
        }
        if (returned == null) {
            return statement(CodeBlock.of("return $L", expressions.assigned(values.get(0))));
        }
        return statement(CodeBlock.of("return new $T($L)", returned, expressions.arguments(values)));
    }

    @Override
    public CodeBlock fail(Stmt.Throw node) {
        return statement(CodeBlock.of("throw $L", expressions.exact(node.exception())));
    }

    @Override
    public CodeBlock check(Stmt.Assert node) {
        List<CodeBlock> parts =
                node.expressions().stream().map(expressions::exact).toList();
        return statement(CodeBlock.of("assert $L", CodeBlock.join(parts, " : ")));
    }

    @Override
    public CodeBlock labeled(Stmt.Labeled node) {
        throw new IllegalArgumentException("the function is not normalized: it has the label " + node.label());
    }

    @Override
    public CodeBlock leave(Stmt.Break node) {
        throw new IllegalArgumentException("the function is not normalized: it breaks " + node.label());
    }
}
