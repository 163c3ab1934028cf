package org.tapeless.it.random.model;

import java.util.List;
import java.util.stream.Collectors;

/** Programs as Java text, with the annotations the laws read. */
public final class Printer {

    /** The package of all random programs. */
    public static final String PACKAGE = "org.tapeless.it.random.drawn";

    private static final String LINT =
            "@SuppressWarnings({\"cast\", \"fallthrough\", \"divzero\", \"empty\", \"lossy-conversions\"})\n";
    private static final String EFFECTS = """
            static final class Effects {
                static int count;
                static int next(int n) {
                    count++;
                    return n;
                }
            }
            """;

    /** Stands before the name of a method that is in a nested class. */
    public static final String ELSEWHERE = "Elsewhere.";

    /** The method that has an effect. */
    public static final String EFFECT = "Effects.next";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Printer() {}

    /** The compilation unit, with what lint would say about the user's own code switched off. */
    public static String unit(RandomProgram program, String name) {
        return "package " + PACKAGE + ";\n\n"
                + "import java.util.Arrays;\n"
                + "import org.tapeless.annotations.Differentiable;\n"
                + "import org.tapeless.annotations.NoDerivative;\n"
                + "import org.tapeless.it.laws.Arg;\n"
                + "import org.tapeless.it.laws.Frozen;\n"
                + "import org.tapeless.it.laws.Program;\n\n"
                + LINT
                + body(program, name);
    }

    /** The classes without package and imports. */
    public static String body(RandomProgram program, String name) {
        Printer printer = new Printer();
        printer.line("final class " + name + " {");
        printer.depth++;
        printer.members(program, name);
        printer.depth--;
        printer.line("}");
        return printer.out.toString();
    }

    private void members(RandomProgram program, String name) {
        program.fields().forEach(f -> line(program.receiver() ? f : "static " + f));
        if (program.receiver()) {
            line("static " + name + " example() { return new " + name + "(); }");
        }
        if (program.isImpure()) {
            line("static int effects() { return Effects.count; }");
        }
        for (Method method : program.methods()) {
            if (method == program.main()) {
                annotations(program);
            }
            if (!method.name().startsWith(ELSEWHERE)) {
                method(method, program.receiver() ? "" : "static ");
            }
        }
        elsewhere(program.methods().stream()
                .filter(m -> m.name().startsWith(ELSEWHERE))
                .toList());
        if (program.isImpure()) {
            EFFECTS.lines().forEach(this::line);
        }
    }

    private void elsewhere(List<Method> methods) {
        if (methods.isEmpty()) {
            return;
        }
        line("static final class Elsewhere {");
        depth++;
        for (Method method : methods) {
            line(method.result().isRealScalar() ? "@Differentiable(order = 2)" : "@Differentiable");
            method(method, "static ");
        }
        depth--;
        line("}");
    }

    private void annotations(RandomProgram program) {
        List<Parameter> parameters = program.main().parameters();
        boolean subset = parameters.stream().anyMatch(p -> p.role() == Parameter.Role.SCRATCH);
        String order = program.order() > 1 ? "order = " + program.order() : "";
        String wrt = subset
                ? parameters.stream()
                        .filter(Parameter::isIndependent)
                        .map(p -> "\"" + p.name() + "\"")
                        .collect(Collectors.joining(", ", (order.isEmpty() ? "" : ", ") + "wrt = {", "}"))
                : "";
        line("@Differentiable(" + order + wrt + ")");
        line("@Program(order = " + program.order()
                + (program.isSingle() ? ", single = true" : "")
                + (program.isImpure() ? ", effects = \"effects\")" : ")"));
    }

    private void method(Method method, String modifier) {
        boolean isVoid = method.result().equals(Type.VOID);
        String parameters =
                method.parameters().stream().map(p -> p.declaration(isVoid)).collect(Collectors.joining(", "));
        String simple = method.name().substring(method.name().indexOf('.') + 1);
        braces(modifier + method.result() + " " + simple + "(" + parameters + ") {", method.body(), "}");
    }

    /** One line. */
    public void line(String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
    }

    /** A head, the statements of a block further in, and the end. */
    public void braces(String head, Stmt.Block block, String end) {
        line(head);
        rest(block, end);
    }

    /** The statements of a block further in, and the end. */
    public void rest(Stmt.Block block, String end) {
        depth++;
        block.statements().forEach(s -> s.print(this, ""));
        depth--;
        line(end);
    }

    /** The cases of a switch. */
    public void cases(List<Stmt.Case> cases, boolean arrows) {
        depth++;
        cases.forEach(c -> braces(c.label() + (arrows ? " -> {" : ": {"), c.body(), "}"));
        depth--;
    }

    /** The cases of a switch expression. */
    public static String cases(List<Stmt.Case> cases) {
        Printer inner = new Printer();
        inner.cases(cases, true);
        return inner.out.toString();
    }
}
