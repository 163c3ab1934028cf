package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** What the compiler behind the frontend is told about a header; the stub's companions repeat it, and must compile. */
class SignatureTest {
    private final StubCompiler compiler = new StubCompiler();

    private List<DifferentiableMethod> read(String... sources) {
        Compilation compilation = Expected.check(
                // Whatever processor runs, javac complains about annotations that none claims, the user's own included.
                UserBuild.of(sources).compiler(compiler).options("-Werror", "-Xlint:-processing"), sources);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        return compiler.last;
    }

    private static List<String> parameters(DifferentiableMethod method) {
        return method.parameters().stream()
                .map(parameter -> parameter.role() + " " + parameter.java() + " " + parameter.name())
                .toList();
    }

    @Test
    void rolesFollowTypesAndAnnotations() {
        DifferentiableMethod method = read("""
            package p;

            import org.tapeless.annotations.Differentiable;
            import org.tapeless.annotations.NoDerivative;

            final class Fit {
                @Differentiable
                static double loss(
                        double[] w, double b, float[][] x, @NoDerivative double[] y, int n, String label) {
                    return b;
                }
            }
            """).get(0);
        assertThat(parameters(method))
                .containsExactly(
                        "INDEPENDENT double[] w",
                        "INDEPENDENT double b",
                        "INDEPENDENT float[][] x",
                        "EXCLUDED double[] y",
                        "OTHER int n",
                        "OTHER java.lang.String label");
        assertThat(method.ownerIsPublic()).isFalse();
        assertThat(method.visibility()).isEmpty();
        assertThat(method.packageName()).isEqualTo("p");
        assertThat(method.owner()).isEqualTo("p.Fit");
        assertThat(method.companion()).isEqualTo("FitDerivatives");
        assertThat(method.base()).isEqualTo("loss");
        assertThat(method.ownName()).isFalse();
        assertThat(method.order()).isEqualTo(1);
    }

    @Test
    void wrtNamesASubsetAndNameReplacesTheMethods() {
        List<DifferentiableMethod> methods = read("""
            import org.tapeless.annotations.Differentiable;

            public class Call {
                @Differentiable(wrt = {"volatility", "price"}, name = "delta", order = 2)
                @Differentiable(wrt = "price", name = "single")
                public static double price(double price, double volatility, double strike) throws java.io.IOException {
                    return price;
                }
            }
            """);
        assertThat(methods)
                .extracting(method ->
                        method.base() + method.order() + method.ownName() + method.visibility() + method.thrown())
                .containsExactly("delta2truepublic[java.io.IOException]", "single1truepublic[java.io.IOException]");
        assertThat(methods.get(0).parameters())
                .extracting(Parameter::role)
                .containsExactly(Role.INDEPENDENT, Role.INDEPENDENT, Role.OTHER);
        assertThat(methods.get(0).packageName()).isEmpty();
        assertThat(methods.get(0).ownerIsPublic()).isTrue();
    }

    @Test
    void theReceiverComesFirstAndTypeVariablesAreRenamedOnClash() {
        DifferentiableMethod method = read("""
            package p;

            import java.util.List;
            import java.util.Map;
            import org.tapeless.annotations.Differentiable;

            public class Outer<T extends Comparable<T>, V> {
                public class Middle<U extends List<? super T>> {
                    public final class Inner<T> {
                        @Differentiable
                        protected <V extends Number & Comparable<V>> double f(
                                double x, T t, Map.Entry<? extends V, U[]> entry, double... self) {
                            return x;
                        }
                    }
                }
            }
            """).get(0);
        assertThat(method.typeParameters())
                .containsExactly(
                        "T_ extends java.lang.Comparable<T_>",
                        "V_",
                        "U extends java.util.List<? super T_>",
                        "T",
                        "V extends java.lang.Number & java.lang.Comparable<V>");
        assertThat(parameters(method))
                .containsExactly(
                        "RECEIVER p.Outer<T_, V_>.Middle<U>.Inner<T> self_",
                        "INDEPENDENT double x",
                        "OTHER T t",
                        "OTHER java.util.Map.Entry<? extends V, U[]> entry",
                        "INDEPENDENT double[] self");
        assertThat(method.companion()).isEqualTo("Outer_Middle_InnerDerivatives");
        assertThat(method.varargs()).isTrue();
        assertThat(method.visibility()).isEmpty();
        assertThat(method.ownerIsPublic()).isTrue();
    }

    @Test
    void staticMethodsSeeNoTypeVariablesOfTheClassesAround() {
        DifferentiableMethod method = read("""
            package p;

            public class Outer<T> {
                static class Inner<U> {
                    @org.tapeless.annotations.Differentiable
                    static <S extends Runnable> double f(S run, double x) {
                        return x;
                    }
                }
            }
            """).get(0);
        assertThat(method.typeParameters()).containsExactly("S extends java.lang.Runnable");
        assertThat(method.owner()).isEqualTo("p.Outer.Inner");
        assertThat(method.ownerIsPublic()).isFalse();
    }

    @Test
    void annotationsOnTypesAreNotRepeated() {
        DifferentiableMethod method = read("""
            package p;

            import java.lang.annotation.ElementType;
            import java.lang.annotation.Target;
            import java.util.List;
            import org.tapeless.annotations.Differentiable;

            final class Annotated {
                @Target(ElementType.TYPE_USE)
                @interface Nullable {}

                @Differentiable
                static <@Nullable T extends @Nullable Object> double f(
                        @Nullable double x, @Nullable List<@Nullable String> l, double @Nullable [] y, T t) {
                    return x;
                }
            }
            """).get(0);
        assertThat(parameters(method))
                .containsExactly(
                        "INDEPENDENT double x",
                        "OTHER java.util.List<java.lang.String> l",
                        "INDEPENDENT double[] y",
                        "OTHER T t");
        assertThat(method.typeParameters()).containsExactly("T");
    }

    @Test
    void onlyMethodsThatASubclassMayReplaceAreOverridable() {
        assertThat(overridable("""
            package p;

            import org.tapeless.annotations.Differentiable;

            class Open {
                @Differentiable double open(double x) { return x; }
                @Differentiable final double closed(double x) { return x; }
                @Differentiable private double hidden(double x) { return x; }
                @Differentiable static double fixed(double x) { return x; }
            }
            """)).containsExactly("open");
        assertThat(overridable("""
            package p;

            interface Shape {
                @org.tapeless.annotations.Differentiable
                default double area(double x) { return x; }
            }
            """)).containsExactly("area");
        assertThat(overridable("""
            package p;

            record Point(double y) {
                @org.tapeless.annotations.Differentiable
                double f(double x) { return x; }
            }
            """)).isEmpty();
        assertThat(overridable("""
            package p;

            enum Plain {
                ONE;

                @org.tapeless.annotations.Differentiable
                double f(double x) { return x; }
            }
            """)).isEmpty();
        assertThat(overridable("""
            package p;

            enum WithBodies {
                ONE {
                    @Override
                    double f(double x) { return 2 * x; }
                };

                @org.tapeless.annotations.Differentiable
                double f(double x) { return x; }
            }
            """)).containsExactly("f");
    }

    private List<String> overridable(String source) {
        return read(source).stream()
                .filter(DifferentiableMethod::overridable)
                .map(DifferentiableMethod::name)
                .toList();
    }

    @Test
    void interfacesAndRecordsHaveCompanions() {
        read("""
            package p;

            public interface Shape {
                @org.tapeless.annotations.Differentiable
                static double area(double r) {
                    return r;
                }

                @org.tapeless.annotations.Differentiable
                default double scaled(double r) {
                    return r;
                }

                record Circle(double r) implements Shape {
                    @org.tapeless.annotations.Differentiable
                    public double around(double x) {
                        return x;
                    }
                }
            }
            """);
        assertThat(compiler.seen)
                .containsExactly(List.of("p.Shape.area", "p.Shape.scaled"), List.of("p.Shape.Circle.around"));
        assertThat(compiler.last.get(0).ownerIsPublic()).isTrue();
    }
}
