import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** In no package, as are its companion and a class that it calls. */
public final class Rootless {

    private Rootless() {}

    @Differentiable(order = 2)
    @Program
    public static double swung(double x, double[] y) {
        return Inner.area(x, y[0]) * Elsewhere.doubled(y[1]) * Deep.Deeper.Deepest.cubed(x);
    }

    static final class Inner {
        private Inner() {}

        @Differentiable(order = 2)
        @Program
        static double area(double x, double y) {
            return x * y * y;
        }
    }

    interface Deep {
        enum Deeper {
            ;

            record Deepest(double scale) {
                static Deepest example() {
                    return new Deepest(1.25);
                }

                @Differentiable(order = 2)
                @Program
                static double cubed(double x) {
                    return x * x * x;
                }

                @Differentiable(order = 2)
                @Program
                double scaled(double x) {
                    return Deepest.cubed(x) * scale;
                }
            }
        }
    }
}

final class Elsewhere {
    private Elsewhere() {}

    @Differentiable(order = 2)
    @Program
    static double doubled(double x) {
        return x * x + x;
    }
}
