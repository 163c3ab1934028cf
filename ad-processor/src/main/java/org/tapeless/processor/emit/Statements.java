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
    private final Sections sections;
    private final Scopes scopes;
    private final Occurrences occurrences;
    private final Placement placement;
    private final Expressions expressions;
    private final Updates updates;
    private final Calls calls;
    private final @Nullable TypeName returned;

    /** @param returned the record that several results are returned in */
    Statements(
            Function function,
            JavaTypes types,
            Linker linker,
            Sections sections,
            Scopes scopes,
            @Nullable TypeName returned) {
        this.types = types;
        this.sections = sections;
        this.scopes = scopes;
        this.occurrences = new Occurrences(function);
        this.placement = new Placement(function, occurrences);
        this.expressions = new Expressions(types, scopes::name);
        this.updates = new Updates(expressions);
        this.calls = new Calls(types, linker, expressions, scopes, occurrences);
        this.returned = returned;
    }

    /** The statements of a block, without braces. */
    CodeBlock block(Block block, SourceSpan outer) {
        scopes.enter();
        CodeBlock.Builder code = CodeBlock.builder();
        List<Stmt> statements = Reachability.reachable(block);
        int from = 0;
        while (from < statements.size()) {
            int to = from + 1;
            while (to < statements.size() && isContinued(statements.get(from), statements.get(to))) {
                to++;
            }
            group(statements.subList(from, to), outer, code);
            from = to;
        }
        scopes.leave();
        return code.build();
    }

    private boolean isContinued(Stmt first, Stmt next) {
        return Comments.isSame(first.span(), next.span()) && sections.above(next) == null;
    }

    private void group(List<Stmt> group, SourceSpan outer, CodeBlock.Builder code) {
        SourceSpan span = group.get(0).span();
        String title = sections.above(group.get(0));
        if (title != null) {
            code.add(code.isEmpty() ? "" : "\n").add("// --- $L ---\n", title);
        }
        declarations(group.get(0), code);
        CodeBlock.Builder lines = CodeBlock.builder();
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (i > 0) {
                declarations(group.get(i), lines);
            }
            CodeBlock statement = group.get(i).accept(this);
            lines.add(statement);
            headlines.add(headline(statement.toString()));
        }
        if (!lines.isEmpty() && !Comments.isSame(span, outer) && Comments.isPrinted(span, headlines)) {
            code.add("// $L\n", Comments.text(span));
        }
        code.add(lines.build());
    }

    /** The statement itself, or the line that opens it. */
    private static String headline(String statement) {
        int brace = statement.indexOf("{\n");
        int end = statement.indexOf(";\n");
        return brace >= 0 && (end < 0 || brace < end) ? statement.substring(0, brace + 1) : statement.strip();
    }

    private void declarations(Stmt stmt, CodeBlock.Builder code) {
        for (Placement.Declaration declaration : placement.before(stmt)) {
            Var variable = declaration.variable();
            TypeName type = types.of(variable.type());
            String name = scopes.declare(variable);
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
            return statement(CodeBlock.of("$T $L =$W$L", types.of(target.type()), scopes.declare(target), value));
        }
        return statement(CodeBlock.of("$L =$W$L", scopes.name(target), value));
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
        return statement(update != null ? update : CodeBlock.of("$L =$W$L", place, expressions.assigned(node.value())));
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
        return calls.write(node, (target, value) -> assignment(node, target, value));
    }

    @Override
    public CodeBlock branch(Stmt.If node) {
        CodeBlock.Builder code = CodeBlock.builder();
        Stmt.If branch = node.whenTrue().isEmpty() && !node.whenFalse().isEmpty() ? flipped(node) : node;
        code.beginControlFlow("if ($L)", expressions.exact(branch.condition()));
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
        return code.endControlFlow().build();
    }

    private boolean isChained(Stmt.If next) {
        return placement.before(next).isEmpty()
                && sections.above(next) == null
                && !next.whenTrue().isEmpty();
    }

    private static Stmt.If flipped(Stmt.If node) {
        boolean negated = node.condition() instanceof Expr.Unary unary && unary.op() == UnaryOp.NOT;
        Expr opposite = negated ? node.condition().children().get(0) : Exprs.not(node.condition());
        return new Stmt.If(opposite, node.whenFalse(), node.whenTrue(), node.span());
    }

    @Override
    public CodeBlock counted(Stmt.For node) {
        CodeBlock from = expressions.assigned(node.from());
        scopes.enter();
        String counter = scopes.declare(node.counter());
        Expr test = new Expr.Binary(node.test(), Exprs.local(node.counter()), node.to());
        CodeBlock step = updates.add(CodeBlock.of("$L", counter), Exprs.integer(node.step()));
        if (node.step() < -1 && node.step() != Integer.MIN_VALUE) {
            step = CodeBlock.of("$L $L= $L", counter, BinaryOp.SUB.symbol(), -node.step());
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for (int $L = $L; $L; $L)", counter, from, expressions.exact(test), step);
        code.add(block(node.body(), node.span()));
        scopes.leave();
        return code.endControlFlow().build();
    }

    @Override
    public CodeBlock loop(Stmt.While node) {
        if (Reachability.isDead(node)) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("while ($L)", expressions.exact(node.condition()));
        return code.add(block(node.body(), node.span())).endControlFlow().build();
    }

    @Override
    public CodeBlock frameSet(Stmt.FrameSet node) {
        Expr field = new Expr.FrameGet(node.frame(), node.field(), node.value().type());
        CodeBlock place = expressions.exact(field);
        CodeBlock update = updates.update(place, field, node.value());
        return statement(update != null ? update : CodeBlock.of("$L =$W$L", place, expressions.assigned(node.value())));
    }

    @Override
    public CodeBlock exit(Stmt.Return node) {
        List<Expr> values = node.values();
        if (values.isEmpty()) {
            return CodeBlock.of("");
        }
        if (returned == null) {
            return statement(CodeBlock.of("return $L", expressions.assigned(values.get(0))));
        }
        return statement(CodeBlock.of("return new $T($L)", returned, expressions.arguments(values, false)));
    }

    @Override
    public CodeBlock fail(Stmt.Throw node) {
        return statement(CodeBlock.of("throw $L", expressions.exact(node.exception())));
    }

    @Override
    public CodeBlock check(Stmt.Assert node) {
        List<CodeBlock> parts = node.expressions().stream().map(expressions::exact).toList();
        return statement(CodeBlock.of("assert $L", CodeBlock.join(parts, "$W: ")));
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
