package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Methods of nested classes: static ones, generic ones, and inner ones that leave their outer instance alone. */
@SuppressWarnings("tapeless:FieldsAreConstant")
public final class NestedClasses {

    private static final double SHARED = 1.75;

    private NestedClasses() {}

    /** Static methods in a nested class call helpers of the outer one. */
    public static final class Formulas {

        private Formulas() {}

        @Differentiable(order = 2)
        @Program
        public static double straight(double x) {
            double y = x * x * SHARED; // ~ straight nested-class
            return y * outerHelper(x);
        }

        @Differentiable(order = 2)
        @Program
        static double inLoop(double[] x) {
            double y = 1;
            for (double v : x) {
                y += outerHelper(v * y); // ~ loop nested-class
            }
            return y;
        }

        @Differentiable(order = 2)
        @Program
        static double inBranch(double x, boolean f) {
            double y = x;
            if (f) {
                y = Deeper.twice(y) * x; // ~ branch nested-class
            }
            return y * y;
        }

        @Differentiable(order = 2)
        @Program
        static double inCallee(double x) {
            return Deeper.twice(x) * x + outerHelper(x);
        }

        /** Nested twice. */
        static final class Deeper {

            private Deeper() {}

            private static double twice(double x) {
                return 2 * x * x; // ~ callee nested-class
            }

            @Differentiable(order = 2)
            @Program
            static double deep(double x, double y) {
                return twice(x) * outerHelper(y);
            }
        }
    }

    private static double outerHelper(double t) {
        return Math.sin(t) * SHARED;
    }

    @Differentiable(order = 2)
    @Program
    public static double outer(double x) {
        return Formulas.Deeper.twice(x) * x;
    }

    /** An object with a generic type. */
    public static final class Box<T extends Comparable<T>> {
        private final T tag;
        private final T limit;
        private final double scale;

        Box(T tag, T limit, double scale) {
            this.tag = tag;
            this.limit = limit;
            this.scale = scale;
        }

        static Box<String> example() {
            return new Box<>("a", "b", 1.5);
        }

        @Differentiable(order = 2)
        @Program
        public double straight(double x) {
            double y = scale * x * x; // ~ straight nested-instance
            return y * y;
        }

        @Differentiable(order = 2)
        @Program
        public double inside(double[] x, boolean f) {
            double y = 1;
            for (double v : x) {
                y += scale * v * y; // ~ loop nested-instance
            }
            if (f) {
                y *= own(x[0]); // ~ branch nested-instance
            }
            return y + own(y);
        }

        private double own(double x) {
            return scale * x * x; // ~ callee nested-instance
        }

        /** Objects are compared, numbers are differentiated. */
        @Differentiable
        @Program(order = 1)
        public double compared(double x) {
            return tag.compareTo(limit) < 0 ? x * x * scale : x;
        }
    }

    /** Its instances have outer instances of a generic type, which this method does not use. */
    public static class Outer<T> {
        T kept;

        /** An inner class. */
        public final class Inner {
            private final double factor;

            Inner(double factor) {
                this.factor = factor;
            }

            static Outer<String>.Inner example() {
                return new Outer<String>().new Inner(0.8);
            }

            @Differentiable(order = 2)
            @Program
            public double inner(double x, double y) {
                return factor * x * y * y;
            }
        }
    }
}
