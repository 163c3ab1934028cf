package org.tapeless.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text form of the IR, for tests, debugging and diagnostics; {@link Parser} reads it back.
 *
 * <pre>{@code
 * function loss(x: double[], n: int) -> (value: double) {
 *   s: double = 0.0
 *   for i in 0 < n step 1 {
 *     s = s + Math.exp(x[i]) * (double) i
 *   }
 *   return s
 * }
 * }</pre>
 *
 * <p>One statement a line. A variable's type stands where it is first assigned; two variables of one name are told
 * apart by a suffix, so that every name in a function is one variable. Result types that are not the first
 * parameter's are written as type witnesses, {@code Math.<long>round(x)}; before a variable's type stands
 * {@code stopped}, {@code temp}, {@code gen} or {@code derived} where its {@link Var.Origin} is not the user or the user stopped it.
 * Source positions are left out. The same IR gives the same text, and {@code print(parse(print(f)))} equals
 * {@code print(f)}.
 */
public final class Printer {
    /** All functions in their order, an empty line between them. */
    public String print(Program program) {
        return program.functions().values().stream().map(this::print).collect(Collectors.joining("\n"));
    }

    /** One function, with a line break at the end. */
    public String print(Function function) {
        Names names = new Names();
        names.addAll(function);
        StmtPrinter body = new StmtPrinter(names, function.parameters());
        String parameters = function.parameters().stream()
                .map(parameter -> names.of(parameter) + ": " + type(parameter))
                .collect(Collectors.joining(", ", "(", ")"));
        String results = function.results().stream()
                .map(result -> Literals.name(result.name()) + ": " + Literals.type(result.type()))
                .collect(Collectors.joining(", ", " -> (", ")"));
        return "function " + Literals.name(function.name()) + parameters
                + (function.results().isEmpty() ? "" : results)
                + " " + body.braces(function.body()) + "\n";
    }

    /** The statements of a block, each on its line, without braces around them. */
    public String print(Block block) {
        Names names = new Names();
        names.addAll(block);
        return new StmtPrinter(names, List.of()).lines(block);
    }

    /** An expression on one line. */
    public String print(Expr expr) {
        Names names = new Names();
        names.addAll(expr);
        return new ExprPrinter(names).print(expr);
    }

    /** A variable's marks and type. */
    static String type(Var variable) {
        String origin = switch (variable.origin()) {
            case USER -> "";
            case TEMPORARY -> "temp ";
            case GENERATED -> "gen ";
            case DERIVED -> "derived ";
        };
        return (variable.stopped() ? "stopped " : origin) + Literals.type(variable.type());
    }
}
