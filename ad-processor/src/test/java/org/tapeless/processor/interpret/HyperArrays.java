package org.tapeless.processor.interpret;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.tapeless.processor.ir.Op;

/**
 * Library methods on arrays of hyper-dual numbers. All but sorting are linear and look at no value, so that each part
 * of the numbers goes through the plain method by itself.
 */
final class HyperArrays {
    private static final Set<String> OWNERS = Set.of(
            "[]",
            "java.lang.System",
            "java.util.Arrays",
            "org.tapeless.runtime.Shadows",
            "org.tapeless.runtime.Saved",
            "org.tapeless.runtime.BulkAdjoints",
            "org.tapeless.runtime.Checks");

    private HyperArrays() {}

    static Object call(Numbers plain, Op op, Object[] arguments) throws Throwable {
        if (op.key().equals("Arrays.sort") && arguments[0] instanceof HyperDual[] array) {
            sort(array, arguments);
            return null;
        }
        Lift lift = new Lift();
        if (readsOnly(op)) {
            return plain.call(op, lowered(lift, arguments, 0));
        }
        if (!OWNERS.contains(op.owner())) {
            throw new UnsupportedOperationException("no derivative of " + op.key());
        }
        Object[] results = new Object[HyperDual.PARTS];
        for (int k = 0; k < results.length; k++) {
            results[k] = plain.call(op, lowered(lift, arguments, k));
        }
        lift.writeBack();
        return lift.lifted(results);
    }

    /** Whether there is nothing to differentiate: a check, or a question with an answer that is no number. */
    private static boolean readsOnly(Op op) {
        boolean isVoid = op.result().java().equals("void");
        return op.key().startsWith("Checks.") || (!isVoid && !op.result().isDifferentiable());
    }

    private static Object[] lowered(Lift lift, Object[] arguments, int part) {
        return Arrays.stream(arguments)
                .map(argument -> lift.lowered(argument, part))
                .toArray();
    }

    /** The derivatives go where their values go. */
    private static void sort(HyperDual[] array, Object[] arguments) {
        int from = arguments.length == 1 ? 0 : (Integer) arguments[1];
        int to = arguments.length == 1 ? array.length : (Integer) arguments[2];
        Arrays.sort(array, from, to, Comparator.comparingDouble(HyperDual::value));
    }
}
