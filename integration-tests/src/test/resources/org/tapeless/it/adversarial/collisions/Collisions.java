package org.tapeless.it.adversarial.collisions;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Classes, methods, type variables and parameters that have the names which generated ones have. */
@SuppressWarnings("tapeless:FieldsAreConstant")
public final class Collisions {

    private Collisions() {}

    /** The name of the record that holds the gradient of the method below. */
    static final class FGradient {
        final double v = 2.5;
    }

    static final class F$Frame_d {}

    static Object[] drawn(SplittableRandom random) {
        return new Object[] {random.nextDouble() + 0.5, new FGradient()};
    }

    @Differentiable(order = 2)
    @Program(inputs = "drawn")
    static double f(double x, FGradient g) {
        return x * x * g.v * x;
    }

    /** The methods have the very signatures of what is generated for each other. */
    @Differentiable(order = 2)
    @Program
    static double g(double x) {
        return gGradient(x) * gJvp(x, x) * g$fwd(x);
    }

    @Differentiable(order = 2)
    @Program
    static double gGradient(double x) {
        return x * x * gJvp(x, 2);
    }

    @Differentiable(order = 2)
    @Program
    static double gJvp(double x, double xDot) {
        return x * xDot;
    }

    static double g$fwd(double x) {
        double y = x;
        while (y < 10) {
            y += x * y;
        }
        return y;
    }

    /** Called as its class is. */
    @Differentiable(order = 2)
    @Program
    static double Collisions(double x, double y) {
        return Collisions(x) * y;
    }

    static double Collisions(double Collisions) {
        return Collisions * Collisions;
    }

    /** A name as long as names of files allow. */
    @Differentiable(order = 2)
    @Program
    static double looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
            double x, double[] loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong) {
        for (int i = 0; i < 3; i++) {
            loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong[i] *= g$fwd(x) / 5;
        }
        return x * loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong[1];
    }

    /** Members of this class hide classes that generated code calls. */
    static final class Hiding {
        private Hiding() {}

        static final class Math {
            static double sin(double x) {
                return x * x * 3;
            }
        }

        static final class Dual {
            static double lift(double x) {
                return 1 / x;
            }
        }

        static final class System {
            static void arraycopy(double[] from, int a, double[] to, int b, int n) {
                to[a] = from[b] * n;
            }
        }

        @Differentiable(order = 2)
        @Program
        static double hidden(double[] x, double y) {
            double[] z = x.clone();
            System.arraycopy(z, 0, x, 1, 3);
            return Math.sin(x[0]) * Dual.lift(y) * y * java.lang.Math.sin(y);
        }
    }

    /** Type variables with names of classes. */
    static final class Generic<Dual, String, Math extends Number> {
        private final double k = 2;

        private Generic() {}

        static Generic<Object, Object, Integer> example() {
            return new Generic<>();
        }

        static Object[] drawn(SplittableRandom random) {
            return new Object[] {random.nextDouble() + 0.5, 3, "text"};
        }

        @Differentiable(order = 2)
        @Program(inputs = "drawn")
        double f(double x, Math m, Dual d) {
            return x * x * k + (m == null ? x : 1 / x) * (d == null ? 1 : x);
        }

        @Differentiable(order = 2)
        @Program(inputs = "drawn")
        static <Math, Override extends Comparable<Override>> double g(double x, Math m, Override o) {
            return x * x * java.lang.Math.cos(x) + (m == o ? x : 1);
        }
    }

    /** Parameters with the name that the receiver has in the companion. */
    static final class Receiver {
        private final double a = 1.5;
        private final double self = 0.5;

        private Receiver() {}

        static Receiver example() {
            return new Receiver();
        }

        @Differentiable(order = 2)
        @Program
        double f(double self, double receiver, double this_, double r, double[] aBar) {
            return self * receiver * a * this_ * r * aBar[0] * this.self;
        }

        class Inner {
            static Inner example() {
                return new Receiver().new Inner();
            }

            @Differentiable(order = 2)
            @Program
            final double f(double Receiver, double self$) {
                return Receiver * Receiver * self$;
            }
        }
    }
}

final class StrongZero {
    private StrongZero() {}
}

final class Kinks {
    private Kinks() {}
}

final class Double {
    private Double() {}
}

final class Dual {
    private Dual() {}
}

final class SavedDoubles {
    private SavedDoubles() {}
}

final class Checks {
    private Checks() {}
}
