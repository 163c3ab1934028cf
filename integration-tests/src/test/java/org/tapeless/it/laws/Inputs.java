package org.tapeless.it.laws;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws arguments of a program as {@link Arg} and {@link Program#inputs} say. */
final class Inputs {

    private Inputs() {}

    static Object[] draw(Subject subject, SplittableRandom random) {
        Object[] drawn = subject.program().inputs().isEmpty()
                ? Arrays.stream(subject.primal().getParameters())
                        .map(p -> draw(p, random))
                        .toArray()
                : (Object[]) invoke(subject.owner(), subject.program().inputs(), random);
        if (!subject.isInstance()) {
            return drawn;
        }
        Object[] withReceiver = new Object[drawn.length + 1];
        withReceiver[0] = invoke(subject.owner(), "example");
        System.arraycopy(drawn, 0, withReceiver, 1, drawn.length);
        return withReceiver;
    }

    private static Object invoke(Class<?> owner, String method, Object... arguments) {
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {SplittableRandom.class};
            Method provider = owner.getDeclaredMethod(method, types);
            provider.setAccessible(true);
            return provider.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no arguments from " + owner.getName() + "." + method, e);
        }
    }

    private static Object draw(Parameter parameter, SplittableRandom random) {
        Arg arg = parameter.getAnnotation(Arg.class);
        Class<?> type = parameter.getType();
        boolean floating = Slot.isFloating(type);
        double min = arg == null || Double.isNaN(arg.min()) ? (floating ? 0.3 : 1) : arg.min();
        double max = arg == null || Double.isNaN(arg.max()) ? (floating ? 1.7 : 4) : arg.max();
        int[] length = arg == null || arg.length().length == 0 ? defaultLength(type) : arg.length();
        return draw(type, new Range(min, max, length, arg != null && arg.ragged()), 0, 0, random);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Range(double min, double max, int[] length, boolean ragged) {}

    private static int[] defaultLength(Class<?> type) {
        int rank = 0;
        for (Class<?> t = type; t.isArray(); t = t.componentType()) {
            rank++;
        }
        return switch (rank) {
            case 0 -> new int[0];
            case 1 -> new int[] {5};
            case 2 -> new int[] {3, 4};
            default -> {
                int[] length = new int[rank];
                Arrays.fill(length, 2);
                length[1] = 3;
                yield length;
            }
        };
    }

    private static Object draw(Class<?> type, Range range, int depth, int row, SplittableRandom random) {
        if (!type.isArray()) {
            return scalar(type, range, random);
        }
        int shorter = range.ragged() && depth == range.length().length - 1 ? row % 3 : 0;
        int n = Math.max(0, range.length()[depth] - shorter);
        Object array = Array.newInstance(type.componentType(), n);
        for (int i = 0; i < n; i++) {
            Array.set(array, i, draw(type.componentType(), range, depth + 1, i, random));
        }
        return array;
    }

    private static Object scalar(Class<?> type, Range range, SplittableRandom random) {
        double real = range.min() + (range.max() - range.min()) * random.nextDouble();
        long whole = random.nextLong((long) range.min(), (long) range.max() + 1);
        return switch (type.getName()) {
            case "double" -> real;
            case "float" -> (float) real;
            case "int" -> (int) whole;
            case "long" -> whole;
            case "short" -> (short) whole;
            case "byte" -> (byte) whole;
            case "char" -> (char) whole;
            case "boolean" -> random.nextBoolean();
            default -> throw new AssertionError("no way to draw a " + type.getName());
        };
    }
}
