package org.tapeless.processor;

import org.junit.jupiter.api.Test;

/** Annotated methods that javac does not show to processors. */
class UnofferedMethodsTest {
    private static void check(String... sources) {
        Expected.check(UserBuild.of(sources).compiler(new StubCompiler()), sources);
    }

    @Test
    void areFoundEvenIfTheyAreTheOnlyOnes() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Hidden {
                static double outer(double x) {
                    class Local {
                        @Differentiable // ERROR InLocalClass
                        double f(double y) {
                            return y;
                        }

                        static class Deeper {
                            @Differentiable // ERROR InLocalClass
                            double g(double y) {
                                return y;
                            }
                        }
                    }
                    Runnable r = () -> {
                        record Row(double a) {
                            @Differentiable // ERROR InLocalClass
                            static double h(double y) {
                                return y;
                            }
                        }
                    };
                    return new Local().f(x);
                }

                static final Object FIELD = new Object() {
                    @Differentiable // ERROR InAnonymousClass
                    double f(double y) {
                        return y;
                    }
                };

                enum Kind {
                    ONE {
                        @Override
                        @Differentiable // ERROR InEnumConstant
                        double f(double x) {
                            Object inside = new Object() {
                                @Differentiable // ERROR InAnonymousClass
                                double g(double y) {
                                    return y;
                                }
                            };
                            return x;
                        }
                    },
                    TWO;

                    static final Kind DEFAULT = ONE;

                    double f(double x) {
                        return 2 * x;
                    }
                }
            }
            """);
    }

    @Test
    void areFoundBesideOfferedOnes() {
        check("""
            package p;

            import org.tapeless.annotations.*;

            final class Mixed {
                @Differentiable
                static double f(double x) {
                    Object o = new Object() { // ERROR LocalClass
                        @Differentiable(order = 9) // ERROR InAnonymousClass
                        double g(double y) {
                            return y;
                        }
                    };
                    return x;
                }
            }
            """);
    }

    @Test
    void areFoundByQualifiedName() {
        check("""
            package p;

            final class Qualified {
                static final Object FIELD = new Object() {
                    @org.tapeless.annotations.Differentiable // ERROR InAnonymousClass
                    double f(double y) {
                        return y;
                    }
                };
            }
            """);
    }

    @Test
    void anotherAnnotationOfThatNameIsNotOurs() {
        check("""
            package p;

            import org.tapeless.annotations.*;

            final class Others {
                static final Object FIELD = new Object() {
                    @Differentiable
                    double f(double y) {
                        return y;
                    }
                };
            }
            """, """
            package p;

            @interface Differentiable {}
            """, """
            package q;

            import p.elsewhere.Differentiable;

            final class Imported {
                static final Object FIELD = new Object() {
                    @Differentiable
                    double f(double y) {
                        return y;
                    }
                };
            }
            """, """
            package p.elsewhere;

            public @interface Differentiable {}
            """);
    }
}
