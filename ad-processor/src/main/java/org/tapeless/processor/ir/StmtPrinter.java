package org.tapeless.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements as text, one a line; see {@link Printer}. */
final class StmtPrinter implements Stmt.Visitor<String> {
    /** The result type of a library method without one, as a {@link Stmt.Bulk} may call. */
    static final Type VOID = new OpaqueType("void");

    private final Names names;
    private final ExprPrinter exprs;
    private final Set<Var> typed;
    private int depth;

    /** @param typed variables whose type has been written already */
    StmtPrinter(Names names, List<Var> typed) {
        this.names = names;
        this.exprs = new ExprPrinter(names);
        this.typed = new HashSet<>(typed);
    }

    String lines(Block block) {
        String indent = "  ".repeat(depth);
        StringBuilder text = new StringBuilder();
        block.statements()
                .forEach(stmt -> text.append(indent).append(stmt.accept(this)).append('\n'));
        return text.toString();
    }

    String braces(Block block) {
        depth++;
        String lines = lines(block);
        depth--;
        return "{\n" + lines + "  ".repeat(depth) + "}";
    }

    private String target(Var variable) {
        String name = names.of(variable);
        return typed.add(variable) ? name + ": " + Printer.type(variable) : name;
    }

    private String callee(Callee callee, List<Expr> arguments) {
        String list = "(" + exprs.list(arguments) + ")";
        if (callee instanceof Callee.Own own) {
            return Literals.name(own.function()) + list;
        }
        if (callee instanceof Callee.Foreign foreign) {
            return "foreign " + (foreign.pure() ? "pure " : "") + (foreign.readsPlainNumbers() ? "plain " : "")
                    + exprs.template(foreign.parts(), arguments);
        }
        if (callee instanceof Callee.Companion companion) {
            return companion(companion) + list;
        }
        Callee.Generated generated = (Callee.Generated) callee;
        String record = generated.record().isEmpty() && generated.components().isEmpty()
                ? ""
                : " record " + Literals.qualified(generated.record()) + " {" + String.join(", ", generated.components())
                        + "} ";
        return "generated " + Literals.qualified(generated.owner()) + "#" + generated.method() + record + list;
    }

    private static String companion(Callee.Companion companion) {
        String parameters = IntStream.range(0, companion.parameters().size())
                .mapToObj(i -> (companion.active().get(i)
                                ? "active "
                                : companion.stops().get(i) ? "stop " : "")
                        + Literals.type(companion.parameters().get(i)))
                .collect(Collectors.joining(", "));
        return "companion " + Literals.qualified(companion.owner()) + "#" + companion.method()
                + " <" + Literals.type(companion.result()) + "(" + parameters + ")>"
                + " in " + Literals.qualified(companion.companion()) + "#" + Literals.name(companion.base())
                + " order " + companion.order() + " ";
    }

    @Override
    public String assign(Stmt.Assign node) {
        // The type is written before the value, so the target comes first.
        String target = target(node.target());
        return target + " = " + exprs.print(node.value());
    }

    @Override
    public String store(Stmt.Store node) {
        return element(node.array(), node.index()) + " = " + exprs.print(node.value());
    }

    @Override
    public String accumulate(Stmt.Accumulate node) {
        return element(node.array(), node.index()) + " += " + exprs.print(node.value());
    }

    private String element(Expr array, Expr index) {
        return exprs.base(array) + "[" + exprs.print(index) + "]";
    }

    @Override
    public String bulk(Stmt.Bulk node) {
        return exprs.call(node.op(), node.arguments(), VOID);
    }

    @Override
    public String call(Stmt.Call node) {
        String results = node.results().stream().map(this::target).collect(Collectors.joining(", "));
        return (results.isEmpty() ? "" : results + " = ") + callee(node.callee(), node.arguments());
    }

    @Override
    public String branch(Stmt.If node) {
        String head = "if (" + exprs.print(node.condition()) + ") " + braces(node.whenTrue());
        if (node.whenFalse().isEmpty()) {
            return head;
        }
        List<Stmt> otherwise = node.whenFalse().statements();
        boolean chain = otherwise.size() == 1 && otherwise.get(0) instanceof Stmt.If;
        return head + " else " + (chain ? otherwise.get(0).accept(this) : braces(node.whenFalse()));
    }

    @Override
    public String counted(Stmt.For node) {
        boolean plain = Printer.type(node.counter()).equals("int");
        String counter = plain && typed.add(node.counter()) ? names.of(node.counter()) : target(node.counter());
        String from = bound(node.from());
        String to = bound(node.to());
        return "for " + counter + " in " + from + " " + node.test().symbol() + " " + to + " step " + node.step() + " "
                + braces(node.body());
    }

    /** A bound, in parentheses if it holds a comparison of its own. */
    private String bound(Expr expr) {
        return exprs.within(expr, BinaryOp.SHL.precedence());
    }

    @Override
    public String loop(Stmt.While node) {
        return "while (" + exprs.print(node.condition()) + ") " + braces(node.body());
    }

    @Override
    public String frameSet(Stmt.FrameSet node) {
        return exprs.base(node.frame()) + "." + node.field() + " = " + exprs.print(node.value());
    }

    @Override
    public String exit(Stmt.Return node) {
        return node.values().isEmpty() ? "return" : "return " + exprs.list(node.values());
    }

    @Override
    public String fail(Stmt.Throw node) {
        return "throw " + exprs.print(node.exception());
    }

    @Override
    public String check(Stmt.Assert node) {
        return node.expressions().stream().map(exprs::print).collect(Collectors.joining(" : ", "assert ", ""));
    }

    @Override
    public String labeled(Stmt.Labeled node) {
        return node.label() + ": " + braces(node.body());
    }

    @Override
    public String leave(Stmt.Break node) {
        return "break " + node.label();
    }
}
