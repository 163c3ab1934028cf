package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Arguments of a program with directions and seeds to try the laws with, all drawn from one seed.
 *
 * @param arguments the arguments, receiver included; never handed to anything but in copies
 * @param x the differentiated ones as one vector
 * @param u a direction, scaled as {@code x} is
 * @param v another one
 * @param thrown what the primal throws here, or null
 * @param resultSize how many numbers the primal returns here
 * @param noise how far apart numbers may be beyond rounding in them alone; 0 unless it has been measured
 * @param differences the derivative of all outputs in direction {@code u}; null if the primal throws
 */
@SuppressWarnings("ArrayRecordComponent")
record Point(
        Subject subject,
        long seed,
        Object[] arguments,
        double[] x,
        double[] u,
        double[] v,
        Throwable thrown,
        int resultSize,
        double noise,
        Differences differences) {

    static Point draw(Subject subject, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Object[] arguments = Inputs.draw(subject, random);
        double[] x = subject.flat(arguments);
        double[] u = direction(x, subject.isSingle(), random);
        double[] v = direction(x, subject.isSingle(), random);
        return of(subject, seed, arguments, u, v);
    }

    /** A point with arguments that were drawn elsewhere, and directions of the seed. */
    static Point at(Subject subject, Object[] arguments, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = subject.flat(arguments);
        double[] u = direction(x, subject.isSingle(), random);
        double[] v = direction(x, subject.isSingle(), random);
        return of(subject, seed, arguments, u, v);
    }

    private static Point of(Subject subject, long seed, Object[] arguments, double[] u, double[] v) {
        double[] x = subject.flat(arguments);
        Run run = subject.run(arguments);
        Throwable thrown = run.thrown();
        int resultSize = run.result() == null ? 0 : Flat.of(run.result()).length;
        Differences differences =
                thrown != null ? null : Differences.of(outputs(subject, arguments, x, u), subject.isSingle());
        return new Point(subject, seed, arguments, x, u, v, thrown, resultSize, 0, differences);
    }

    /** All outputs along a direction; null where the primal throws. */
    static DoubleFunction<double[]> outputs(Subject subject, Object[] arguments, double[] x, double[] u) {
        return t -> subject.outputs(subject.with(arguments, Flat.plus(x, t, u)));
    }

    /** The same point for another companion of the same primal, with a receiver of its own class. */
    Point of(Subject other) {
        Object[] own = Inputs.draw(other, new SplittableRandom(seed));
        return new Point(other, seed, own, x, u, v, thrown, resultSize, noise, differences);
    }

    /** Components of size 0.5 to 1.5 times that of {@code x}, of either sign. */
    private static double[] direction(double[] x, boolean single, SplittableRandom random) {
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            double size = x[i] == 0 ? 1 : Math.abs(x[i]);
            d[i] = (random.nextBoolean() ? size : -size) * (0.5 + random.nextDouble());
            d[i] = single ? (float) d[i] : d[i];
        }
        return d;
    }

    boolean isInformative() {
        return thrown == null
                && Flat.isFinite(differences.value())
                && differences.isTrusted()
                && ownPart().isInformative();
    }

    /** Whether all arguments keep their lengths: only then one array is a bar both at entry and at exit. */
    boolean keepsShapes() {
        Run run = subject.run(arguments);
        return Shapes.same(arguments, run.arguments());
    }

    /** The differences of what the method computes. */
    private Differences ownPart() {
        int[] own = own();
        return new Differences(
                Arrays.stream(own).mapToDouble(i -> differences.value()[i]).toArray(),
                Arrays.stream(own).mapToDouble(i -> differences.derivative()[i]).toArray(),
                Arrays.stream(own).mapToDouble(i -> differences.error()[i]).toArray(),
                subject.isSingle());
    }

    /** Which outputs the method computes: its result, or what it has changed. */
    int[] own() {
        boolean isVoid = subject.kind() == Subject.Kind.VOID;
        return IntStream.range(0, differences.size())
                .filter(i -> isVoid ? i >= x.length || differences.value()[i] != x[i] : i < resultSize)
                .toArray();
    }

    /** Another point in direction {@code u}. */
    Point moved(double distance) {
        return of(subject, seed, subject.with(arguments, Flat.plus(x, distance, u)), u, v);
    }

    /** The same point with a measured noise. */
    Point withNoise(double measured) {
        return new Point(subject, seed, arguments, x, u, v, thrown, resultSize, measured, differences);
    }

    /** A fresh source of numbers that depends on the point only. */
    SplittableRandom random() {
        return new SplittableRandom(seed + 1);
    }

    /** A vector of the given length with entries of either sign. */
    double[] seeds(int n) {
        SplittableRandom random = random();
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = 2 * random.nextDouble() - 1;
            out[i] = subject.isSingle() ? (float) out[i] : out[i];
        }
        return out;
    }

    /** How far apart two numbers may be that are sums of terms of the given total size. */
    double tolerance(double size) {
        return (subject.isSingle() ? 1e-3 : 1e-10) * size + (subject.isSingle() ? 1e-6 : 1e-300) + noise;
    }

    /** A derivative so small, measured by the value, is nothing but rounding. */
    double negligible() {
        return subject.isSingle() ? 1e-5 : 1e-13;
    }

    /** The method, the seed and the arguments, for messages. */
    String where() {
        String text = Arrays.deepToString(arguments);
        String shown = text.length() <= 300 ? text : text.substring(0, 300) + "...";
        return subject.title() + " at the point of seed " + seed + ", arguments " + shown;
    }

    void require(boolean condition, String text) {
        if (!condition) {
            throw new AssertionError(text);
        }
    }

    /** Vectors agree entry by entry, each relative to its own size and a small share of the largest. */
    void requireClose(String what, double[] expected, double[] actual) {
        require(expected.length == actual.length, what + ": length " + actual.length + ", not " + expected.length);
        double all = Math.max(Flat.max(expected), Flat.max(actual));
        for (int i = 0; i < expected.length; i++) {
            double size = Math.abs(expected[i]) + Math.abs(actual[i]) + all;
            require(
                    Math.abs(expected[i] - actual[i]) <= tolerance(size),
                    what + ", entry " + i + ": expected " + expected[i] + " but was " + actual[i]);
        }
    }
}
