package samples;

import java.io.Serializable;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Types<T extends Number> {
    T value;
    List<? extends T> list;
    static int made;

    Types(T value) {
        this(value, 1);
    }

    Types(T value, int times) {
        super();
        this.value = value;
        made += times;
    }

    record Point(double x, double y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x " + x);
            }
            x = Math.abs(x) + made;
        }

        Point(double both) {
            this(both, both);
        }

        double norm() {
            return Math.sqrt(x * x + y() * this.y + ORIGIN.x);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y());
        }

        static double dot(Point a, Point b) {
            return a.x * b.x + a.y() * b.y();
        }
    }

    record Pair<A, B>(A first, B second) implements Serializable {
        <C> Pair<A, C> with(C other) {
            return new Pair<>(first, other);
        }
    }

    interface Function2 {
        double apply(double x, int n);

        default Function2 twice() {
            return (x, n) -> apply(apply(x, n), n);
        }
    }

    static class Square implements Function2, Cloneable {
        double scale = 1;

        @Override
        public double apply(double x, int n) {
            return scale * x * x + n;
        }

        Square copy() throws CloneNotSupportedException {
            return (Square) clone();
        }
    }

    class Inner {
        T held = value;

        double get() {
            return held.doubleValue() + value.intValue() + Types.this.value.floatValue();
        }
    }

    double members(Types<Double> other, Types<? extends Integer> wild, Inner inner, Types<T>.Inner mine) {
        double sum = value.doubleValue() + other.value + wild.value + wild.list.get(0) + list.get(0).floatValue();
        Inner made = new Inner();
        Types<Double>.Inner theirs = other.new Inner();
        sum += made.get() + inner.held.intValue() + theirs.get() + mine.held.doubleValue() + this.new Inner().get();
        T local = value;
        sum += local.doubleValue() + first(value, local).longValue() + Types.<Integer>first(1, 2) + this.<Double>id(1.0);
        return sum + first(1.0, 2.0) + first(1, 2) + first('a', 'b') + same(3.5) + largest(List.of(1, 2)) + id(2f);
    }

    static <U> U first(U a, U b) {
        return a;
    }

    <U> U id(U u) {
        return u;
    }

    static <U extends Comparable<U>> U largest(List<U> list) {
        U best = list.get(0);
        for (U each : list) {
            if (each.compareTo(best) > 0) {
                best = each;
            }
        }
        return best;
    }

    static <U extends Double> double same(U u) {
        return u + 1 + -u;
    }

    static double records(Point p, Pair<Double, Integer> pair, Function2 f) {
        double sum = p.x() + p.x + p.plus(p).norm() + new Point(3).y() + Point.ORIGIN.x() + Point.dot(p, p);
        sum += pair.first() + pair.second() + pair.with(2f).second() + pair.with("s").second().length();
        var q = new Pair<>(1.0, 2);
        Pair<Long, Double> r = new Pair<>(1L, 2.0);
        sum += q.first() + q.second() + r.first() + r.second();
        sum += f.apply(1, 2) + f.twice().apply(2.0, 'c') + new Square().apply(1f, (byte) 3) + new Square().scale;
        return sum + p.hashCode() + p.toString().length() + (p.equals(null) ? 1 : 0) + f.getClass().getName().length();
    }

    static double functions(double[] xs, List<Point> points, Map<String, List<Double>> map) {
        DoubleUnaryOperator f = x -> x * x;
        DoubleBinaryOperator g = (double x, double y) -> {
            double z = x + y;
            return z * 2;
        };
        ToDoubleFunction<Point> h = Point::norm;
        Supplier<Point> s = () -> new Point(1);
        IntFunction<double[]> make = double[]::new;
        Function<Double, Function<Integer, Double>> curried = x -> n -> x * n;
        double sum = f.andThen(Math::sqrt).applyAsDouble(2) + g.applyAsDouble(1, 2) + h.applyAsDouble(s.get());
        sum += make.apply(3).length + curried.apply(1.0).apply(2) + f.compose(x -> x + 1).applyAsDouble(1);
        sum += points.stream().mapToDouble(p -> p.x() * 2).sum() + points.stream().map(Point::x).toList().get(0);
        sum += points.stream().map(p -> p.plus(p)).mapToDouble(Point::norm).max().getAsDouble();
        sum += IntStream.range(0, 3).mapToObj(i -> new Point(i)).count() + java.util.Arrays.stream(xs).map(x -> x * x).sum();
        for (Map.Entry<String, List<Double>> each : map.entrySet()) {
            sum += each.getValue().get(0) + each.getKey().length();
        }
        for (var each : map.entrySet()) {
            sum += each.getValue().get(0) + each.getKey().length();
        }
        map.forEach((k, v) -> System.out.println(k.length() + v.get(0)));
        Optional<Point> found = points.stream().filter(p -> p.x > 1).findFirst();
        return sum + found.map(Point::norm).orElse(1.0) + found.get().x + map.getOrDefault("a", List.of()).size();
    }

    static double casts(Object o, double d, long l, int i, char c, Integer boxed, Number number) {
        double sum = (int) d + (byte) i + (char) i + (short) l + (float) d + (long) d + (double) i + (int) c + (int) 'c';
        sum += (Double) o + (double) o + ((Point) o).x + (int) boxed + (double) (int) boxed + (Integer) number + (byte) -1;
        sum += ((Function2) (x, n) -> x * n).apply(1, 2) + ((double[]) o)[0] + ((Pair<Double, ?>) o).first();
        return sum + (o instanceof Double ? 1 : 0) + (o instanceof double[] a ? a[0] : 2) + (int) +d;
    }
}
