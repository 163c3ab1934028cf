package org.tapeless.processor.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tapeless.processor.ir.Program;

/**
 * Directional derivatives of IR functions, first and second, exact up to rounding and found without any transform: the
 * function is interpreted over {@link HyperDual} numbers, control flow by value. What the compiler produces is judged
 * by this.
 *
 * <p>Arguments and directions are plain: boxed scalars and arrays, which are copied and not written. A direction is
 * null for what is no floating value, and may be null where it is zero. Kinks and singular points are as in the
 * design; a zero infinitesimal times an infinite or NaN partial is zero for every operation, {@code *} included.
 */
public final class Oracle {
    /**
     * What a run gives, each list in the function's order. Those of arguments hold what the arrays contain after the
     * run; what cannot have a derivative has null among the derivatives, boxed scalars come back as they went in.
     */
    public record Jvp(
            List<Object> values, List<Object> tangents, List<Object> arguments, List<Object> argumentTangents) {}

    /** The same for two directions: along v, along w, and the second derivative along both. */
    public record Second(
            List<Object> values,
            List<Object> alongV,
            List<Object> alongW,
            List<Object> mixed,
            List<Object> arguments,
            List<Object> argumentsAlongV,
            List<Object> argumentsAlongW,
            List<Object> argumentsMixed) {}

    private Oracle() {}

    /** The function at {@code args} and its derivative along {@code tangents}. */
    public static Jvp jvp(Program program, String function, List<?> args, List<?> tangents) {
        return jvp(program, function, args, tangents, Foreign.none());
    }

    /** The same for a function that needs code outside the program. */
    public static Jvp jvp(Program program, String function, List<?> args, List<?> tangents, Foreign foreign) {
        Second run = second(program, function, args, tangents, Collections.nCopies(args.size(), null), foreign);
        return new Jvp(run.values, run.alongV, run.arguments, run.argumentsAlongV);
    }

    /** The function at {@code args}, its derivatives along {@code v} and {@code w}, and the second one along both. */
    public static Second second(Program program, String function, List<?> args, List<?> v, List<?> w) {
        return second(program, function, args, v, w, Foreign.none());
    }

    /** The same for a function that needs code outside the program. */
    public static Second second(Program program, String function, List<?> args, List<?> v, List<?> w, Foreign foreign) {
        Lift lift = new Lift();
        Object[] lifted = new Object[args.size()];
        for (int i = 0; i < lifted.length; i++) {
            lifted[i] = lift.lifted(args.get(i), v.get(i), w.get(i), null);
        }
        Object[] results = new Interpreter(program, new HyperNumbers(), foreign).call(function, lifted);
        Lift lower = new Lift();
        return new Second(
                parts(lower, results, 0),
                parts(lower, results, 1),
                parts(lower, results, 2),
                parts(lower, results, 3),
                parts(lower, lifted, 0),
                parts(lower, lifted, 1),
                parts(lower, lifted, 2),
                parts(lower, lifted, 3));
    }

    private static List<Object> parts(Lift lower, Object[] values, int part) {
        List<Object> parts = new ArrayList<>();
        for (Object value : values) {
            Object lowered = lower.lowered(value, part);
            parts.add(part > 0 && lowered == value ? null : lowered);
        }
        return Collections.unmodifiableList(parts);
    }
}
