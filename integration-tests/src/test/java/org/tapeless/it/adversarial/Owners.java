package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Methods of nested, generic, sealed and enumerated owners, whose members hide each other. */
@SuppressWarnings("tapeless:FieldsAreConstant")
public class Owners {

    private static final double RATE = 0.5;
    private static final double[] TABLE = {1, 0.5, 0.25, 0.125, 2};

    Owners() {}

    static double shared(double x) {
        return x * x * RATE;
    }

    /** Two type parameters, one of which hides that of a method. */
    public static class Outer<T extends Comparable<T>, S> {
        private final T low;

        Outer(T low) {
            this.low = low;
        }

        /** An inner class of a generic one that does not use the object around it. */
        public final class Inner {
            private static final double RATE = 2;
            private final double[] weights = {1.5, 0.5};

            Inner() {}

            static Outer<String, Integer>.Inner example() {
                return new Outer<String, Integer>("a").new Inner();
            }

            @Differentiable(order = 2)
            @Program
            public double weighted(double x, double y) {
                return weights[0] * x * y + weights[1] * y * y * RATE + shared(x);
            }
        }

        /** Hides the name of the class around it. */
        public static final class Owners2 {
            static final double RATE = 3;

            private Owners2() {}

            static double shared(double x) {
                return Owners.shared(x) * RATE + Owners.RATE * x;
            }

            @Differentiable(order = 2)
            @Program
            static double hidden(double x) {
                return shared(x) * x + TABLE[1] * Math.exp(x);
            }
        }

        static Outer<String, Object> example() {
            return new Outer<>("b");
        }

        @Differentiable
        @Program(order = 1)
        public final double compared(double x, @Arg(length = 3) double[] y) {
            double z = low.compareTo(low) == 0 ? x * x : x;
            for (double v : y) {
                z += own(v, null) * z;
            }
            return z;
        }

        private <T> double own(double x, T nothing) {
            return nothing == null ? x * TABLE[1] * x : x;
        }
    }

    /** Static, default and private methods of an interface in one chain. */
    public interface Shape {
        double SIDE = 1.5;

        @Differentiable(order = 2)
        @Program
        static double area(double x, double y) {
            return twice(x) * y + SIDE * x * y * y;
        }

        private static double twice(double x) {
            return 2 * x + shared(x);
        }
    }

    /** An enum whose static method is differentiated; its constants have bodies. */
    public enum Kind {
        ROUND {
            @Override
            double factor() {
                return 3.5;
            }
        },
        FLAT {
            @Override
            double factor() {
                return 0.25;
            }
        };

        abstract double factor();

        static Kind of(int n) {
            return n % 2 == 0 ? ROUND : FLAT;
        }

        @Differentiable
        @Program(order = 1)
        static double scaled(double x, int n) {
            Kind kind = of(n);
            double y = x * x * kind.factor();
            for (Kind k : values()) {
                y += k.factor() * x * y / (2 + k.ordinal());
            }
            return y * shared(x);
        }
    }

    /** A record with arrays and a record inside: its arrays are constants, also when they are copied. */
    public record Model(double[] weights, double[][] rows, Limits limits, float scale) {

        static Model example() {
            return new Model(
                    new double[] {0.5, 1.5, 2.5}, new double[][] {{1, 2}, {3, 4, 5}}, new Limits(0.1, 5), 0.75f);
        }

        @Differentiable(order = 2)
        @Program
        public double predicted(@Arg(length = 3) double[] x) {
            double[] w = weights.clone();
            double y = 0;
            for (int i = 0; i < w.length; i++) {
                w[i] *= x[i];
                y += w[i] * weights()[i] * scale;
            }
            double[] row = rows[1].clone();
            row[2] *= w[0];
            y += row[2] * rows[0][1] + row[1] * this.weights[2] * y;
            return limits.clamped(y * w[1]);
        }

        @Differentiable(order = 2)
        @Program
        public double ownName(double scale, double weights) {
            return scale * this.scale * weights * this.weights[1] + scale * scale * weights(1, 2) + weights(weights);
        }

        private double weights(double x) {
            return x;
        }

        private double weights(int... none) {
            return weights[none.length];
        }
    }

    /** Differentiated through another record's method. */
    public record Limits(double low, double high) {
        double clamped(double x) {
            return x < low ? low * x / x : x > high ? high + (x - high) / x : x;
        }
    }

    /** A hierarchy whose methods are final where they must be. */
    public abstract static class Base {
        final double factor = 1.25;

        abstract double open(double x);

        final double closed(double x) {
            return x * x * factor;
        }
    }

    /** Uses the inherited final method and field, and a static method of the same name as an inherited one. */
    public static final class Derived extends Base {
        static Derived example() {
            return new Derived();
        }

        @Override
        double open(double x) {
            return x * factor;
        }

        @Differentiable(order = 2)
        @Program
        double both(double x) {
            double factor = x * this.factor;
            return closed(factor) + open(x) * super.factor + this.closed(x) * shared(x);
        }

        static double shared(double x) {
            return Math.cos(x) * Owners.shared(x);
        }
    }
}
