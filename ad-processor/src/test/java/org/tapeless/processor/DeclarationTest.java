package org.tapeless.processor;

import org.junit.jupiter.api.Test;

/** What a header must satisfy. */
class DeclarationTest {
    private static void check(String... sources) {
        Expected.check(UserBuild.of(sources).compiler(new StubCompiler()), sources);
    }

    @Test
    void nativeAndAbstractMethodsHaveNoBodyToRead() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            abstract class Area {
                @Differentiable
                abstract double of(double r); // ERROR AbstractMethod
                //              ^

                @Differentiable
                static native double circle(double r); // ERROR NativeMethod
                //                   ^
            }
            """, """
            package p;

            interface Shape {
                @org.tapeless.annotations.Differentiable
                double area(double scale); // ERROR AbstractMethod
                //     ^
            }
            """);
    }

    @Test
    void wrtNamesFloatingParameters() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;
            import org.tapeless.annotations.NoDerivative;

            final class Fit {
                @Differentiable(wrt = {"w", "z", "n", "b"}) // ERROR UnknownParameter, NotFloating, ExcludedButNamed
                //                          ^    ^    ^
                static double loss(double[] w, @NoDerivative double b, int n) {
                    return w[n] + b;
                }

                @Differentiable(wrt = "sigma") // ERROR UnknownParameter
                //                    ^
                static double density(double x) {
                    return x;
                }
            }
            """);
    }

    @Test
    void somethingMustBeLeftToDifferentiate() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;
            import org.tapeless.annotations.NoDerivative;

            final class Counts {
                @Differentiable // ERROR NoIndependent
                static double half(int n) {
                    return n / 2.0;
                }

                @Differentiable // ERROR NoIndependent
                static double half(@NoDerivative double x) {
                    return x / 2;
                }

                @Differentiable
                static double fine(@NoDerivative double x, float[] y) {
                    return x * y[0];
                }
            }
            """);
    }

    @Test
    void anAnnotatedRecordComponentMeansItsAccessor() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            record Point(@Differentiable double x) {} // ERROR NoIndependent
            """);
    }

    @Test
    void theResultIsFloating() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Results {
                @Differentiable
                static int round(double x) { // ERROR ResultNotFloating
                //     ^
                    return (int) x;
                }

                @Differentiable
                static java.util.List<String> list(double x) { // ERROR ResultNotFloating
                    return null;
                }

                @Differentiable
                static double[][] matrix(double x) {
                    return new double[][] {{x}};
                }

                @Differentiable
                static void write(float[] x) {
                    x[0] = 1;
                }
            }
            """);
    }

    @Test
    void theCompanionMustBeAbleToNameTheTypes() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Model {
                private enum Mode { FAST }

                private static final class Failure extends Exception {
                    private static final long serialVersionUID = 1;
                }

                private static final class Part {
                    @Differentiable
                    static double f(double x) { // ERROR PrivateType
                    //            ^
                        return x;
                    }

                    static final class Inner {
                        @Differentiable
                        double g(double x) { // ERROR PrivateType
                            return x;
                        }
                    }
                }

                @Differentiable
                static double h(
                        double x,
                        Mode mode, // ERROR PrivateType
                        //   ^
                        java.util.List<? extends Mode[]> more) // ERROR PrivateType
                        throws Failure { // ERROR PrivateType
                    return x;
                }

                @Differentiable
                static <T extends Mode> double k(double x, T t) { // ERROR PrivateType
                //      ^
                    return x;
                }
            }
            """);
    }

    @Test
    void orderIsOneOrTwo() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Orders {
                @Differentiable(order = 3) // ERROR BadOrder
                //                      ^
                static double f(double x) {
                    return x;
                }

                @Differentiable(order = 0) // ERROR BadOrder
                static double g(double x) {
                    return x;
                }

                @Differentiable(order = 2)
                static double h(double x) {
                    return x;
                }
            }
            """);
    }

    @Test
    void nameIsAnIdentifier() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Names {
                @Differentiable(name = "2nd") // ERROR BadName
                //                     ^
                static double f(double x) {
                    return x;
                }

                @Differentiable(name = "a.b") // ERROR BadName
                static double g(double x) {
                    return x;
                }

                @Differentiable(name = "second")
                static double h(double x) {
                    return x;
                }
            }
            """);
    }

    @Test
    void allFaultsOfAMethodAreToldAtOnce() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Many {
                @Differentiable(wrt = "y", order = 7, name = "a b") // ERROR UnknownParameter, BadOrder, BadName
                //                    ^            ^         ^
                static boolean f(double x) { // ERROR ResultNotFloating
                    return x > 0;
                }
            }
            """);
    }

    @Test
    void generatedNamesMustDiffer() {
        Expected.check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Names {
                @Differentiable(wrt = "x")
                @Differentiable(wrt = "y") // ERROR NeedsName
                static double f(double x, double y) {
                    return x * y;
                }

                @Differentiable(wrt = "x")
                @Differentiable(wrt = "y", name = "gy")
                static double g(double x, double y) {
                    return x * y;
                }

                @Differentiable
                static double h(double x, double y) {
                    return x * y;
                }

                @Differentiable(wrt = "x") // ERROR NeedsName
                static double h(double x, double y, double z) {
                    return x * y * z;
                }

                @Differentiable
                static double loss(double x) {
                    return x;
                }

                @Differentiable // ERROR NeedsName
                static double Loss(double x) {
                    return x;
                }

                @Differentiable
                static double fine(double x) {
                    return x;
                }

                @Differentiable
                static float fine(float x) {
                    return x;
                }

                @Differentiable
                static float[] fine(float[][] x) {
                    return x[0];
                }
            }
            """);
    }

    @Test
    void theCompanionsNameIsFree() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            class Foo { // ERROR CompanionNameTaken
                @Differentiable
                static double f(double x) {
                    return x;
                }

                static class Bar { // ERROR CompanionNameTaken
                //     ^
                    @Differentiable
                    static double f(double x) {
                        return x;
                    }
                }
            }
            """, """
            package p;

            class FooDerivatives {}
            """, """
            package p;

            class Foo_Bar { // ERROR CompanionNameTaken
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """);
    }

    @Test
    void sourceBelow16CannotHoldRecordsAndIsToldOnce() {
        String source = """
            package p;

            final class Old {
                @org.tapeless.annotations.Differentiable
                static double f(double x) { // ERROR SourceLevel
                //            ^
                    return x;
                }

                @org.tapeless.annotations.Differentiable
                static double g(double x) {
                    return x;
                }
            }
            """;
        Expected.check(
                UserBuild.of(source).compiler(new StubCompiler()).options("--release", "15", "-Xlint:-options"),
                source);
    }
}
