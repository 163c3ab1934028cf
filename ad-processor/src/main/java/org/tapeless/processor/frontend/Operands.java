package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * The operands of an operation, evaluated from left to right (JLS 15.7). Each is an expression that is evaluated with the
 * operation itself; where a later operand writes statements that would change it, it is held in a temporary before them.
 *
 * <pre>
 * a[i] + next(a)      double element = a[i]; double next = next(a); ... element + next
 * </pre>
 */
final class Operands {
    private final Body body;
    private final List<Operand> all = new ArrayList<>();

    private static final class Operand {
        private final String name;
        private Supplier<Expr> value;
        private final List<Integer> sources;
        private boolean held;

        Operand(String name, Supplier<Expr> value, List<Integer> sources) {
            this.name = name;
            this.value = value;
            this.sources = sources;
        }
    }

    Operands(Body body) {
        this.body = body;
    }

    /** The next operand; {@code name} is for the temporary that it may need. */
    int add(String name, Supplier<Expr> lowering) {
        int mark = body.mark();
        Expr expr = lowering.get();
        protect(mark);
        all.add(new Operand(name, () -> expr, List.of()));
        return all.size() - 1;
    }

    /** The element that two operands select, read now. */
    int addElement(int array, int index) {
        all.add(new Operand("old", () -> new Expr.Load(get(array), get(index)), List.of(array, index)));
        return all.size() - 1;
    }

    int size() {
        return all.size();
    }

    Expr get(int operand) {
        return all.get(operand).value.get();
    }

    List<Expr> expressions() {
        return all.stream().map(operand -> operand.value.get()).toList();
    }

    boolean isHeld(int operand) {
        return all.get(operand).held;
    }

    /** Writes statements that come after the evaluation of all operands. */
    void then(Runnable writer) {
        int mark = body.mark();
        writer.run();
        protect(mark);
    }

    /** Makes an operand fit to be evaluated several times, holding it and those before it as needed. */
    void pin(int operand) {
        if (!body.purity().isRepeatable(get(operand))) {
            int mark = body.mark();
            hold(mark, operand);
            protectBefore(mark, operand);
        }
    }

    /** Moves what the statements since {@code mark} would change to temporaries before them. */
    private void protect(int mark) {
        protectBefore(mark, all.size());
    }

    private void protectBefore(int mark, int end) {
        SideEffects effects = body.since(mark);
        if (effects == null) {
            return;
        }
        int at = mark;
        for (int i = 0; i < end; i++) {
            if (!all.get(i).held && !effects.allow(get(i))) {
                for (int source : all.get(i).sources) {
                    at = body.purity().isRepeatable(get(source)) ? at : hold(at, source);
                }
                at = hold(at, i);
            }
        }
    }

    /** @return the position after the new statement */
    private int hold(int at, int operand) {
        Operand held = all.get(operand);
        Expr value = held.value.get();
        Var variable = body.temporary(name(held, value), value.type());
        body.insert(at, new Stmt.Assign(variable, value, body.span()));
        held.value = () -> Exprs.local(variable);
        held.held = true;
        return at + 1;
    }

    private static String name(Operand operand, Expr value) {
        if (value instanceof Expr.Local local) {
            return "old" + capitalized(local.variable().name());
        }
        if (!operand.name.equals("value")) {
            return operand.name;
        }
        return value instanceof Expr.Load ? "element" : value instanceof Expr.Length ? "length" : operand.name;
    }

    static String capitalized(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
