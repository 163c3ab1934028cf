package p;

import java.util.List;
import org.tapeless.annotations.Differentiable;

/** Receivers, fields, calls of code that is not read. */
class Things {
    private double rate = 0.75;
    double[] weights = {1, 2, 3};
    private final int size = Integer.parseInt("2");
    static int calls;
    private static long secret = 11;
    final Inner inner = new Inner();

    static class Base {
        protected double base = 4;

        double twice(double x) {
            return 2 * x;
        }
    }

    static final class Inner extends Base {
        private double depth = 5;
        double base = 6;

        @Override
        double twice(double x) {
            return super.twice(x) + base + super.base + ((Base) this).base + depth;
        }

        double own(double x) {
            return twice(x) * this.depth;
        }
    }

    record Point(double x, double y, int[] tags) {
        double dot(double a, double b) {
            return a * x + b * this.y + x() * y() + tags[0];
        }

        public double y() {
            return y + 1;
        }
    }

    private record Secret(double v) {
        double squared() {
            return v * v;
        }
    }

    interface Shape {
        double PHI = 1.618;

        static double area(double x) {
            return x * PHI;
        }

        private double hidden(double x) {
            return x * 3;
        }

        default double open(double x) {
            return hidden(x) + 1;
        }
    }

    private static final Secret HIDDEN = new Secret(4);

    private static Secret hidden() {
        return HIDDEN;
    }

    double getter() {
        return rate;
    }

    private double method(double x) {
        return x * rate + size;
    }

    final double method(double x, int n) {
        return method(x) + weights[n];
    }

    @Differentiable
    double fields(double x, int n) {
        return x * rate + this.weights[n] + size + secret + Things.secret + this.inner.base + inner.depth
                + getter() * x + this.method(x) + method(x, n) + inner.own(x) + weights.length + Shape.PHI;
    }

    @Differentiable
    static double receivers(double x, int n) {
        Things things = n > 1 ? null : Elsewhere.made();
        return things.method(x * 7, 4 / (n - 2)) + n;
    }

    @Differentiable
    static double records(double x, int n) {
        Point p = Elsewhere.point();
        return p.dot(x, n) + p.x() * p.y() + p.tags()[0] + p.x * p.y;
    }

    @Differentiable
    static double foreign(double x, int n) {
        List<String> names = List.of("a", "bc");
        String joined = String.join("-", names) + n + 'c' + null + (n + 1) + 2.5f + true;
        String more = joined;
        more += n;
        more += "x" + -n;
        int before = calls;
        double r = x * Elsewhere.impure(2) + Elsewhere.impure(3) * calls - before * Elsewhere.impure(1);
        System.out.print("");
        Integer boxed = n;
        boxed++;
        boxed += 2;
        Object o = names;
        boolean is = o instanceof List && !(o instanceof String) || boxed == null;
        return r - before * 100 + more.length() + names.get(n % 2).length() + boxed + (is ? 1 : 2)
                + ((List<?>) o).size() + Math.max(names.size(), x) + more.hashCode() % 10 + (names == o ? 5 : 6)
                + Shape.area(x) + more.charAt(n) + (joined.equals(more) ? 1 : 0) + String.valueOf(n).length();
    }

    @Differentiable
    static double privates(double x, int n) {
        return hidden().squared() * x + hidden().v() + HIDDEN.v + n;
    }

    @Differentiable
    static double objects(double x, int n) {
        String[] names = "a b c d".split(" ");
        double s = 0;
        for (String name : names) s += name.charAt(0);
        for (String name : names) {
            if (name.equals(names[n])) break;
            s += x;
        }
        String t = names[n] == null ? "null" : names[n];
        long length = names.length;
        return s + t.length() + length + Things.class.getName().length();
    }

    static double varied(List<? extends Number> xs, int n) {
        return xs.get(n % xs.size()).doubleValue();
    }

    @Differentiable
    static <T extends Comparable<T>> double generic(double x, int n) {
        return varied(Elsewhere.numbers(), n) * x + Elsewhere.generic("a").length(x);
    }

    static final class Generic<T extends CharSequence> {
        private final T value;

        Generic(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }

        double length(double x) {
            T v = get();
            return v.length() * x + value.length() + this.get().length();
        }
    }
}

/** Code of another class, which is not read. */
final class Elsewhere {
    static Things made() {
        return new Things();
    }

    static Things.Point point() {
        return new Things.Point(2, 3, new int[] {7});
    }

    static List<Number> numbers() {
        return List.of(1, 2.5);
    }

    static int impure(int n) {
        return Things.calls += n;
    }

    static <U extends CharSequence> Things.Generic<U> generic(U value) {
        return new Things.Generic<>(value);
    }
}
