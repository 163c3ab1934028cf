package org.tapeless.it.wild;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A way to draw arguments for a signature of which nothing is known but its types: lengths, whole numbers and ranges that
 * may belong together. Whole numbers and lengths are the recipe's; floating values differ from draw to draw.
 */
final class Recipe {
    private static final int[] SIZES = {1, 2, 3, 4, 4, 5, 6, 8, 8, 9, 12, 16, 64, 512};
    private static final int LONGEST = 1100;
    private static final int[] LONG = {64, 512, LONGEST};
    private static final int MOST = 150;
    private static final double[][] RANGES = {
        {0.3, 1.7}, {0.3, 1.7}, {0.05, 0.95}, {-2, 2}, {-0.9, 0.9}, {1.1, 4}, {2, 25}, {-20, 20}, {1e-3, 0.1}, {20, 180}
    };

    private final List<Ingredient> ingredients = new ArrayList<>();
    private final int size;
    private final int other;

    /** The recipe of a number: the same number gives the same recipe. */
    Recipe(Class<?>[] types, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        size = SIZES[random.nextInt(SIZES.length)];
        other = random.nextInt(3) == 0 ? SIZES[random.nextInt(SIZES.length)] : size;
        double[] range = RANGES[random.nextInt(RANGES.length)];
        boolean alike = random.nextBoolean();
        boolean ascending = random.nextInt(4) == 0;
        boolean square = random.nextBoolean();
        for (Class<?> type : types) {
            double[] own = alike ? range : RANGES[random.nextInt(RANGES.length)];
            int[] lengths = new int[rank(type)];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = square ? size : length(random);
            }
            shorten(lengths);
            ingredients.add(new Ingredient(type, own[0], own[1], ascending, lengths, whole(random), random.nextInt(3)));
        }
    }

    private static int rank(Class<?> type) {
        return type.isArray() ? 1 + rank(type.getComponentType()) : 0;
    }

    /** So many elements are enough. */
    private static void shorten(int[] lengths) {
        int most = lengths.length > 1 ? MOST : LONGEST;
        while (Arrays.stream(lengths).asLongStream().reduce(1, (a, b) -> a * Math.max(1, b)) > most) {
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = Math.min(lengths[i], Math.max(2, lengths[i] / 2));
            }
        }
    }

    private int length(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> other;
            case 1 -> size + 1;
            case 2 -> Math.max(0, size - 1);
            case 3 -> 2 * size;
            case 4 -> 2 * size + 1;
            case 5 -> size * other;
            case 6 -> 4 * size;
            case 7 -> LONG[random.nextInt(LONG.length)];
            default -> size;
        };
    }

    private int whole(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> 0;
            case 3 -> 1;
            case 4, 5 -> random.nextInt(5);
            case 6 -> Math.max(0, size - 1);
            case 7 -> other;
            case 8 -> 2 * size;
            case 9 -> random.nextInt(-3, 20);
            default -> size;
        };
    }

    /** Arguments. */
    Object[] draw(SplittableRandom random) {
        return ingredients.stream().map(i -> i.draw(random)).toArray();
    }

    @Override
    public String toString() {
        return ingredients.toString();
    }

    /** How one argument is drawn. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Ingredient(
            Class<?> type, double min, double max, boolean ascending, int[] lengths, int whole, int entries) {

        Object draw(SplittableRandom random) {
            return draw(type, 0, random);
        }

        private Object draw(Class<?> type, int depth, SplittableRandom random) {
            if (!type.isArray()) {
                return scalar(type, depth, random);
            }
            Object array = Array.newInstance(type.getComponentType(), lengths[depth]);
            for (int i = 0; i < lengths[depth]; i++) {
                Array.set(array, i, draw(type.getComponentType(), depth + 1, random));
            }
            if (ascending && array instanceof double[] numbers) {
                Arrays.sort(numbers);
            }
            if (ascending && array instanceof float[] numbers) {
                Arrays.sort(numbers);
            }
            return array;
        }

        private Object scalar(Class<?> type, int depth, SplittableRandom random) {
            double real = min + (max - min) * random.nextDouble();
            int integer = depth == 0 ? whole : entry(random);
            return switch (type.getName()) {
                case "double" -> real;
                case "float" -> (float) real;
                case "int" -> integer;
                case "long" -> (long) integer;
                case "short" -> (short) integer;
                case "byte" -> (byte) integer;
                case "char" -> (char) integer;
                case "boolean" -> (whole & 1) == 0;
                default -> throw new IllegalArgumentException("no way to draw a " + type.getName());
            };
        }

        /** An element of an array of whole numbers: all zero, small, or anything up to the recipe's. */
        private int entry(SplittableRandom random) {
            return switch (entries) {
                case 0 -> 0;
                case 1 -> random.nextInt(3);
                default -> random.nextInt(Math.abs(whole) + 1);
            };
        }

        @Override
        public String toString() {
            return type.getSimpleName() + Arrays.toString(lengths) + (type.isArray() ? "" : "=" + whole) + " in [" + min
                    + ", " + max + "]" + (ascending ? " ascending" : "");
        }
    }

    /** Whether arguments for the type can be drawn. */
    static boolean canDraw(@Nullable Class<?> type) {
        Class<?> element = type;
        while (element != null && element.isArray()) {
            element = element.getComponentType();
        }
        return element != null && element.isPrimitive();
    }
}
