package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks what every pass may rely on, and must leave so: each node has operands of the right types, calls agree with
 * what they call, no statement stands at two places, variables are assigned before they are read, counters are
 * assigned by their loop only, results are returned, labels are unique and jumps stay within them.
 *
 * <p>Expression objects may be shared; analyses go by statements and variables.
 */
public final class Verifier {
    /** Which statements are in order. */
    public enum Form {
        /** What the frontend makes: every kind; variables are assigned on every path to a read. */
        SURFACE,
        /**
         * What is left after {@code Normalize}: no labels, no breaks, no return but as the body's last statement. A
         * variable may be assigned on some paths only: a flag tells which.
         */
        CORE
    }

    private final Function function;
    private final Form form;
    private final Optional<Program> program;
    private final List<String> complaints = new ArrayList<>();
    private Optional<Stmt> at = Optional.empty();

    private Verifier(Function function, Form form, Optional<Program> program) {
        this.function = function;
        this.form = form;
        this.program = program;
    }

    /** Faults of a function in surface form, calls of other functions of its program unchecked; empty if none. */
    public static List<String> verify(Function function) {
        return new Verifier(function, Form.SURFACE, Optional.empty()).complaints();
    }

    /** Faults of a function, calls of other functions of its program unchecked; empty if there are none. */
    public static List<String> verify(Function function, Form form) {
        return new Verifier(function, form, Optional.empty()).complaints();
    }

    /** Faults of all functions, in order; empty if there are none. */
    public static List<String> verify(Program program, Form form) {
        return program.functions().values().stream()
                .flatMap(function -> new Verifier(function, form, Optional.of(program)).complaints().stream())
                .toList();
    }

    /** The same function. @throws IllegalStateException with all faults and the text if it has any */
    public static Function require(Function function, Form form) {
        throwIfAny(verify(function, form), function.toString());
        return function;
    }

    /** The same program. @throws IllegalStateException with all faults and the text if it has any */
    public static Program require(Program program, Form form) {
        throwIfAny(verify(program, form), new Printer().print(program));
        return program;
    }

    private static void throwIfAny(List<String> complaints, String text) {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join("\n", complaints) + "\n\n" + text);
        }
    }

    private List<String> complaints() {
        Consumer<String> complain = problem -> complaints.add(function.name() + ": " + head() + problem);
        if (function.parameters().stream().distinct().count()
                < function.parameters().size()) {
            complain.accept("one variable is two parameters");
        }
        new StmtTypes(function, program, complain, this::enter).block(function.body());
        Assignments paths = new Assignments(function.parameters(), form == Form.CORE, complain, this::enter);
        boolean completes = paths.completes(function.body());
        at = Optional.empty();
        if (completes && !function.results().isEmpty()) {
            complain.accept("the body can end without a return");
        }
        if (form == Form.CORE) {
            core(complain);
        }
        return complaints;
    }

    private void core(Consumer<String> complain) {
        List<Stmt> body = function.body().statements();
        Optional<Stmt> last = body.isEmpty() ? Optional.empty() : Optional.of(body.get(body.size() - 1));
        body.stream().flatMap(Stmt::all).forEach(stmt -> {
            enter(stmt);
            if (stmt instanceof Stmt.Labeled || stmt instanceof Stmt.Break) {
                complain.accept("no core statement");
            } else if (stmt instanceof Stmt.Return
                    && last.filter(end -> end == stmt).isEmpty()) {
                complain.accept("a return before the end");
            }
        });
    }

    /** Complaints from here on are about this statement. */
    private void enter(Stmt stmt) {
        at = Optional.of(stmt);
    }

    /** The first line of the present statement and a colon. */
    private String head() {
        if (at.isEmpty()) {
            return "";
        }
        List<Block> empty = at.get().blocks().stream().map(block -> Block.EMPTY).toList();
        Names names = new Names();
        names.addAll(function);
        String text = new StmtPrinter(names, List.of()).lines(Block.of(at.get().withBlocks(empty)));
        return text.lines().limit(1).collect(Collectors.joining()) + ": ";
    }
}
