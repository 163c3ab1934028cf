package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.Foreign;
import org.tapeless.processor.interpret.Oracle;
import org.tapeless.processor.interpret.Run;
import org.tapeless.processor.interpret.Values;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.transform.Differentiated.Derivative;
import org.tapeless.processor.transform.JoinedAdjoint.Style;

/**
 * What holds of the derivatives of a function at one point, whatever passes made them: the value, the arrays, the
 * exception and the calls of unknown code are the primal's to the bit; the derivatives are the hyper-dual ones.
 *
 * <pre>
 *   resultBar . resultDot + sum of exit bars . exit tangents = sum of entry bars . entry tangents
 * </pre>
 *
 * up to 1e-10 of the sum of the magnitudes, in two random directions; 1e-3 where there are floats.
 */
final class Laws {
    private final Program primal;
    private final Function root;
    private final List<Object> args;
    private final Foreign foreign;
    private final List<?> log;
    private final List<?> primalLog;
    private final Run run;
    private final Args random;
    private final Random coin;
    private final double tolerance;

    private Laws(Program primal, String root, List<?> args, Foreign foreign, List<?> log, long seed) {
        this.primal = primal;
        this.root = primal.get(root);
        this.args = Values.copy(args);
        this.foreign = foreign;
        this.log = log;
        this.random = Args.seeded(seed);
        this.coin = new Random(seed);
        this.tolerance = primal.functions().values().stream().anyMatch(Laws::hasFloats) ? 1e-3 : 1e-10;
        log.clear();
        this.run = Run.of(primal, root, args, foreign);
        this.primalLog = List.copyOf(log);
    }

    static Laws at(Program primal, String root, List<?> args, long seed) {
        return new Laws(primal, root, args, Foreign.none(), new ArrayList<>(), seed);
    }

    /** @param log what the foreign code did in the last run, which it appends to */
    static Laws at(Program primal, String root, List<?> args, long seed, Foreign foreign, List<?> log) {
        return new Laws(primal, root, args, foreign, log, seed);
    }

    private static boolean hasFloats(Function function) {
        return java.util.stream.Stream.concat(
                        function.parameters().stream().map(p -> p.type()),
                        function.body().statements().stream()
                                .flatMap(s -> s.all())
                                .flatMap(s -> s.defines().stream())
                                .map(v -> v.type()))
                .anyMatch(Laws::isFloat);
    }

    private static boolean isFloat(Type type) {
        return type instanceof ArrayType array ? isFloat(array.element()) : type == Scalar.FLOAT;
    }

    /** The primal's run at this point. */
    Run primal() {
        return run;
    }

    /** Whether all derivatives along a random direction are finite and one is not zero. */
    boolean isInformative(Differentiated derived) {
        if (run.thrown().isPresent()) {
            return false;
        }
        Oracle.Second exact = exact(direction(derived), direction(derived));
        double[] numbers = Values.numbers(List.of(exact.alongV(), Values.arrays(exact.argumentsAlongV())));
        return isFinite(exact) && Arrays.stream(numbers).anyMatch(x -> x != 0);
    }

    void check(Differentiated derived) {
        List<Object> v = direction(derived);
        List<Object> w = direction(derived);
        Optional<Oracle.Second> exact = run.thrown().isPresent()
                ? Optional.empty()
                : Optional.of(exact(v, w)).filter(Laws::isFinite);
        tangent(derived, v, exact);
        // The two differ in how they are joined only.
        Style own = coin.nextBoolean() ? Style.FRESH : Style.ADD_INTO;
        if (!derived.isVoid()) {
            adjoint(derived, own, v, w, exact);
        }
        if (keepsShapes()) {
            adjoint(derived, Style.IN_PLACE, v, w, exact);
        }
        if (derived.returnsNumber()) {
            secondOrder(derived, coin.nextBoolean() ? Style.FRESH : Style.ADD_INTO, v, w, exact);
        }
    }

    /** Whether a bar can be that of a parameter on entry and at exit: replaced rows may have other lengths. */
    private boolean keepsShapes() {
        return shape(args).equals(shape(run.arguments()));
    }

    private static String shape(Object value) {
        return Values.show(value).replaceAll("[^\\[\\],]", "");
    }

    private Oracle.Second exact(List<Object> v, List<Object> w) {
        log.clear();
        // The oracle copies what has derivatives; other arrays it writes in place.
        return Oracle.second(primal, root.name(), Values.copy(args), v, w, foreign);
    }

    private static boolean isFinite(Oracle.Second exact) {
        return Arrays.stream(Values.numbers(List.of(
                        exact.alongV(),
                        exact.alongW(),
                        exact.mixed(),
                        Values.arrays(exact.argumentsAlongV()),
                        Values.arrays(exact.argumentsAlongW()))))
                .allMatch(Double::isFinite);
    }

    private List<Object> direction(Differentiated derived) {
        List<Object> all = random.direction(args);
        return IntStream.range(0, all.size())
                .mapToObj(i -> derived.seeded().get(i) ? all.get(i) : null)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> chosen(List<Object> values, List<Boolean> flags) {
        List<Object> result = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i)) {
                result.add(values.get(i));
            }
        }
        return result;
    }

    private void tangent(Differentiated derived, List<Object> v, Optional<Oracle.Second> exact) {
        Derivative derivative = derived.tangent();
        List<Object> all = new ArrayList<>(args);
        all.addAll(chosen(v, derived.seeded()));
        Run jvp = run(derivative, all);
        exact.ifPresent(second -> {
            if (!derived.isVoid()) {
                close(
                        derivative,
                        "tangent",
                        jvp.results().get(1),
                        second.alongV().get(0),
                        second.alongV().get(0));
            }
            List<Object> exit = chosen(second.argumentsAlongV(), derived.seeded());
            List<Object> seeds = chosen(v, derived.seeded());
            for (int i = 0; i < exit.size(); i++) {
                close(derivative, "tangent at exit", jvp.from(args.size()).get(i), exit.get(i), seeds.get(i));
            }
        });
    }

    /** Runs a derivative: what it does beyond the derivatives is what the primal does. */
    private Run run(Derivative derivative, List<Object> arguments) {
        log.clear();
        Run now = Run.of(derivative.program(), derivative.function(), arguments, foreign);
        equal(derivative, "what is thrown", now.thrown(), run.thrown());
        equal(derivative, "what unknown code saw", log, primalLog);
        same(derivative, "arguments", now.arguments().subList(0, args.size()), run.arguments());
        if (now.thrown().isEmpty() && !root.results().isEmpty()) {
            same(derivative, "value", now.results().get(0), run.results().get(0));
        }
        return now;
    }

    private void same(Derivative derivative, String what, Object actual, Object expected) {
        equal(derivative, what, Values.difference(actual, expected), Optional.empty());
    }

    private void equal(Derivative derivative, String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected + where(derivative));
        }
    }

    private void adjoint(
            Differentiated derived, Style style, List<Object> v, List<Object> w, Optional<Oracle.Second> exact) {
        Derivative derivative = derived.adjoint(style);
        List<Boolean> barred = derived.isVoid() ? derived.seeded() : derived.independent();
        List<Object> all = new ArrayList<>(args);
        boolean seeded = derived.returnsArray() || style == Style.IN_PLACE && !derived.isVoid();
        Object resultBar = 1.0;
        if (seeded) {
            resultBar = run.results().isEmpty()
                    ? null
                    : random.direction(run.results()).get(0);
            all.add(resultBar == null && derived.returnsNumber() ? (Object) 0.0 : resultBar);
        }
        List<Object> bars = bars(barred);
        if (style != Style.FRESH) {
            all.addAll(bars);
        }
        Run vjp = run(derivative, all);
        if (exact.isEmpty()) {
            return;
        }
        List<Object> entry = style == Style.FRESH
                ? vjp.results().subList(1, vjp.results().size())
                : vjp.from(all.size() - bars.size());
        for (boolean first : new boolean[] {true, false}) {
            Terms law = new Terms();
            Oracle.Second second = exact.get();
            if (!derived.isVoid()) {
                law.left(Objects.requireNonNull(resultBar), (first ? second.alongV() : second.alongW()).get(0));
            }
            List<Object> direction = chosen(first ? v : w, barred);
            List<Object> exit = chosen(first ? second.argumentsAlongV() : second.argumentsAlongW(), barred);
            for (int i = 0; i < bars.size(); i++) {
                Object moved = args.get(position(barred, i)).getClass().isArray() ? exit.get(i) : direction.get(i);
                if (style == Style.IN_PLACE) {
                    law.left(bars.get(i), moved);
                } else if (style == Style.ADD_INTO) {
                    law.left(bars.get(i), direction.get(i));
                }
                law.right(entry.get(i), direction.get(i));
            }
            law.check(derivative);
        }
    }

    /** Random numbers where bars go: one array for each of the chosen parameters. */
    private List<Object> bars(List<Boolean> barred) {
        List<Object> bars = new ArrayList<>();
        random.direction(chosen(args, barred)).forEach(bar -> bars.add(boxed(bar)));
        return bars;
    }

    private static int position(List<Boolean> flags, int nth) {
        return IntStream.range(0, flags.size())
                .filter(flags::get)
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    /** The bar of a scalar is an array of one element. */
    private static Object boxed(Object bar) {
        return bar instanceof Double x ? new double[] {x} : bar instanceof Float x ? new float[] {x} : bar;
    }

    private void secondOrder(
            Differentiated derived, Style style, List<Object> v, List<Object> w, Optional<Oracle.Second> exact) {
        Derivative derivative = derived.secondOrder(style);
        List<Object> all = new ArrayList<>(args);
        all.addAll(chosen(v, derived.independent()));
        List<Object> into = bars(derived.independent());
        if (style == Style.ADD_INTO) {
            all.addAll(into);
        }
        Run hvp = run(derivative, all);
        exact.ifPresent(second -> {
            Terms law = new Terms();
            law.left(1.0, second.mixed().get(0));
            List<Object> product = style == Style.FRESH
                    ? hvp.results().subList(1, hvp.results().size())
                    : hvp.from(all.size() - into.size());
            List<Object> other = chosen(w, derived.independent());
            for (int i = 0; i < product.size(); i++) {
                if (style == Style.ADD_INTO) {
                    law.left(into.get(i), other.get(i));
                }
                law.right(product.get(i), other.get(i));
            }
            law.check(derivative);
        });
    }

    private void close(Derivative derivative, String what, Object actual, Object expected, Object scale) {
        double[] a = Values.numbers(List.of(actual));
        double[] b = Values.numbers(List.of(expected));
        double most = Arrays.stream(Values.numbers(List.of(scale)))
                .map(Math::abs)
                .max()
                .orElse(0);
        equal(derivative, what + ", its size", a.length, b.length);
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= tolerance * (Math.abs(a[i]) + Math.abs(b[i]) + most))) {
                throw new AssertionError(what + ": " + a[i] + " instead of " + b[i] + where(derivative));
            }
        }
    }

    private String where(Derivative derivative) {
        return " of " + derivative.function() + " at " + Values.show(args) + "\n"
                + new org.tapeless.processor.ir.Printer().print(primal) + "\n" + derivative;
    }

    /** Two sums of products that should be one number. */
    private final class Terms {
        private double left;
        private double right;
        private double magnitude;

        void left(Object bar, Object dot) {
            left += Values.inner(List.of(bar), List.of(dot));
            magnitude += magnitude(bar, dot);
        }

        void right(Object bar, Object dot) {
            right += Values.inner(List.of(bar), List.of(dot));
            magnitude += magnitude(bar, dot);
        }

        private static double magnitude(Object bar, Object dot) {
            double[] a = Values.numbers(List.of(bar));
            double[] b = Values.numbers(List.of(dot));
            return IntStream.range(0, a.length)
                    .mapToDouble(i -> Math.abs(a[i] * b[i]))
                    .sum();
        }

        void check(Derivative derivative) {
            if (!(Math.abs(left - right) <= tolerance * magnitude)) {
                throw new AssertionError(left + " and " + right + where(derivative));
            }
        }
    }
}
