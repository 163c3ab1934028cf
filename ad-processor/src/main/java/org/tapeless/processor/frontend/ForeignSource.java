package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Type;

/**
 * Java source around expressions of the IR, for what the companion runs as it is. A read inside is spliced into the text.
 *
 * <pre>{@code
 * begin().text("java.lang.String.valueOf(").operand(x).text(")")    parts ["java.lang.String.valueOf(", ")"], arguments [x]
 * }</pre>
 */
final class ForeignSource {
    private final List<String> parts = new ArrayList<>();
    private final List<Expr> arguments = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private ForeignSource() {}

    static ForeignSource begin() {
        return new ForeignSource();
    }

    ForeignSource text(String source) {
        open.append(source);
        return this;
    }

    /** An expression between delimiters: commas, brackets. */
    ForeignSource operand(Expr expr) {
        if (expr instanceof Expr.ForeignRead read) {
            for (int i = 0; i < read.arguments().size(); i++) {
                text(read.parts().get(i)).operand(read.arguments().get(i));
            }
            return text(read.parts().get(read.parts().size() - 1));
        }
        parts.add(open.toString());
        open.setLength(0);
        arguments.add(expr);
        return this;
    }

    /**
     * An expression beside an operator or before a dot. Text that needs parentheses there gets them; an expression of
     * the IR gets them when it is emitted.
     */
    ForeignSource receiver(Expr expr) {
        boolean loose = expr instanceof Expr.ForeignRead read && !isPrimary(read);
        return loose ? text("(").operand(expr).text(")") : operand(expr);
    }

    /** Whether the text binds tightly: operators and {@code new} stand between spaces, arguments in parentheses. */
    private static boolean isPrimary(Expr.ForeignRead read) {
        int depth = 0;
        for (char c : String.join("", read.parts()).toCharArray()) {
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ' ' && depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Expressions with commas between. */
    ForeignSource list(List<Expr> exprs) {
        for (int i = 0; i < exprs.size(); i++) {
            text(i == 0 ? "" : ", ").operand(exprs.get(i));
        }
        return this;
    }

    private List<String> parts() {
        List<String> all = new ArrayList<>(parts);
        all.add(open.toString());
        return all;
    }

    /** @param stable the value never changes */
    Expr.ForeignRead read(Type type, boolean stable) {
        return new Expr.ForeignRead(parts(), arguments, type, stable);
    }

    Callee.Foreign callee(boolean pure, boolean readsPlainNumbers) {
        return new Callee.Foreign(parts(), pure, readsPlainNumbers);
    }

    List<Expr> arguments() {
        return List.copyOf(arguments);
    }
}
