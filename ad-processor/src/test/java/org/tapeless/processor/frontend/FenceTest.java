package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.diagnostics.Problem;

/** What is kept out. Each source announces its problems at the ends of lines; unmarked lines must be silent. */
final class FenceTest {
    private static final String HEAD = "package p; import org.tapeless.annotations.*; import java.util.*;\n";

    private static final Pattern COMMA = Pattern.compile(", ");

    private static void check(String... sources) {
        List<String> expected = new ArrayList<>();
        String[] complete = new String[sources.length];
        for (int i = 0; i < sources.length; i++) {
            complete[i] = HEAD + sources[i];
            List<String> lines = complete[i].lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                int mark = lines.get(line).indexOf("//!");
                String number = (line + 1) + " ";
                if (mark >= 0) {
                    COMMA.splitAsStream(lines.get(line).substring(mark + 3).strip())
                            .forEach(key -> expected.add(number + key));
                }
            }
        }
        LoweredSource source = LoweredSource.of(complete);
        List<String> found = source.problems().stream()
                .map(problem -> problem.replaceFirst("^\\w+ (?=\\d)", "").replaceFirst(":\\d+", ""))
                .toList();
        assertThat(found).as("%s", source.problems()).containsExactlyInAnyOrderElementsOf(expected);
        for (Problem problem : source.rawProblems()) {
            assertThat(problem.summary()).doesNotContain("%").doesNotEndWith(".");
            assertThat(problem.because()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        }
    }

    @Test
    void statementsThatTheReverseSweepCannotFollow() {
        check("""
                class Foo {
                    @Differentiable
                    static double f(double x, List<Double> xs, Object lock) throws Exception {
                        try { //! TryCatch
                            x = Math.exp(x);
                            Object o = new Object();
                        } catch (RuntimeException e) {
                            x += new double[] {1}.length + e.hashCode();
                        } finally {
                            synchronized (lock) { //! Synchronized
                                x++;
                            }
                        }
                        for (double v : xs) { //! CollectionLoop
                            x += v;
                        }
                        class Local {} //! LocalClass
                        try (AutoCloseable c = null) { //! TryCatch
                            x += 2;
                        }
                        return x;
                    }
                }
                """);
    }

    @Test
    void objectsMadeAndFunctionsPassed() {
        check("""
                class Foo {
                    interface Fn { double at(double x); }
                    static double apply(Fn f, double x) { return x; }
                    static double one(double x) { return x; }
                    @Differentiable
                    static double f(double x, Object o, String[] names) {
                        Fn g = t -> t * x; //! Lambda
                        x += apply(Foo::one, x); //! MethodReference
                        x += apply(new Fn() { public double at(double t) { return t; } }, x); //! LocalClass
                        String[] more = new String[3]; //! ObjectCreation
                        String[] other = {"a"}; //! ObjectCreation
                        names[0] = "b"; //! FieldWrite
                        names[0] += "b"; //! FieldWrite
                        if (o instanceof String s && s.length() > 1) x++; //! PatternMatching
                        return x;
                    }
                }
                """);
    }

    @Test
    void boxesAndArraysInDisguise() {
        check("""
                class Foo {
                    private static double any(Object o, double x) { return x; }
                    private static double boxed(Double d) { return d; }
                    private static <T> T same(T t) { return t; }
                    static double open(Object o, Object... more) { return 1; }
                    @Differentiable
                    static double f(double x, double[] a, int n) {
                        Double d = x; //! BoxedValue, BoxedValue
                        Float e = 1f; //! BoxedValue
                        Object o = a; //! ArrayAsObject
                        Object p = x; //! BoxedValue
                        Integer fine = n;
                        Long alsoFine = 3L;
                        double y = any(a, x); //! ArrayAsObject
                        y += boxed(x); //! BoxedValue
                        y += same(x); //! BoxedValue
                        y += same(a)[0]; //! ArrayAsObject
                        return y + fine + alsoFine + boxed(2.0) + open(a, x, n) + open(n);
                    }
                }
                """);
    }

    @Test
    void writesBeyondLocalsAndParameters() {
        check("""
                class Foo {
                    static double total;
                    double[] w = {1};
                    int n;
                    @Differentiable
                    double f(double x, Foo other, double[][] m) {
                        total += x; //! FieldWrite
                        this.n++; //! FieldWrite
                        n = 3; //! FieldWrite
                        w[0] = x; //! FieldWrite
                        other.w[0] += x; //! FieldWrite
                        Foo.total = other.w[0] = 2; //! FieldWrite, FieldWrite
                        System.arraycopy(m[0], 0, w, 0, 1); //! FieldWrite, FieldsAreConstant
                        Arrays.fill(other.w, x); //! FieldWrite
                        double[] local = w;
                        double y = -(n = 4); //! FieldWrite
                        return x;
                    }
                }
                """);
    }

    @Test
    void callsWhoseBodyIsUncertain() {
        check("""
                class Foo {
                    double open(double x) { return x; }
                    int count(int n) { return n; }
                    double rate() { return 2; }
                    interface Shape { double area(double r); }
                    static abstract class Base { abstract double g(double[] x); }
                    @Differentiable
                    double f(double x, Shape shape, Base base, Foo other, double[] a) {
                        x += open(x); //! OverridableCall
                        x += this.open(a[0]); //! OverridableCall
                        x += other.open(2) + count(3) + rate();
                        x += shape.area(x); //! OverridableCall
                        x += base.g(a); //! OverridableCall
                        x += shape.area(1.5);
                        x += super.hashCode(); //! SuperCall
                        return x;
                    }
                }
                """);
    }

    @Test
    void whatTheCompanionCannotReach() {
        check("""
                class Foo {
                    private static class Hidden { int size() { return 1; } static Hidden make() { return null; } }
                    private interface Fn { int at(int i); }
                    int field;
                    int method() { return 1; }
                    class Inner {
                        @Differentiable
                        double g(double x) {
                            return x * field //! OuterInstance
                                    + method() //! OuterInstance
                                    + Foo.this.field; //! OuterInstance
                        }
                    }
                    @Differentiable
                    static double f(double x, Fn fn, Hidden h, Object o) throws CloneNotSupportedException {
                        x += fn.at(2); //! InaccessibleMember
                        x += h.size(); //! InaccessibleMember
                        boolean b = o instanceof Hidden; //! InaccessibleMember
                        Hidden c = (Hidden) o; //! InaccessibleMember
                        if (x > 3) throw new Bad(); //! InaccessibleMember
                        return x + new Foo().hashCode();
                    }
                    private static class Bad extends RuntimeException {}
                }
                """);
    }

    @Test
    void derivativesOfDerivatives() {
        check(
                """
                class Foo {
                    @Differentiable
                    static double f(double x) {
                        double a = FooDerivatives.fGradient(x).x(); //! NestedDerivative
                        return BarDerivatives.slope(x) //! NestedDerivative
                                + BarDerivatives.slope(2.0) + Bar.g(x);
                    }
                }
                """,
                "class BarDerivatives { static double slope(double x) { return x; } }",
                "class Bar { @Differentiable static double g(double x) { return x; } }");
    }

    @Test
    void assertionsThatLeaveATrace() {
        check("""
                class Foo {
                    static boolean open(double x) { return x > 0; }
                    private static boolean hidden(double x) { return x > 0; }
                    @Differentiable
                    static double f(double x, int n) {
                        assert open(x) : "x = " + x;
                        assert hidden(x); //! AssertEffect
                        assert n++ > 2; //! AssertEffect
                        assert x > 0 : hidden(x); //! AssertEffect
                        return x;
                    }
                }
                """);
    }

    @Test
    void aHelpersProblemsAreItsOwn() {
        LoweredSource source = LoweredSource.members("""
                @Differentiable static double f(double x, int n) { return x * size(n); }
                static int size(int n) { try { return n; } finally { n++; } }
                """);
        assertThat(source.rawProblems()).isEmpty();
        assertThat(source.problems()).containsExactly("size 5:26 TryCatch");
        assertThat(source.function("f").toString()).contains("size: temp int = size(n)");
        assertThat(source.get("f").program().get("size")).hasToString("""
            function size(n: int) -> (value: int) {
              value: temp int = foreign plain `p.Foo.size(${n})`
              return value
            }
            """);
    }

    @Test
    void namesThatDoNotExistYetAreReportedByNobody() {
        LoweredSource source = LoweredSource.members("""
                @Differentiable static double f(double x) { Later later = null; return x + later.size() + missing(x); }
                """);
        assertThat(source.problems()).isEmpty();
        assertThat(source.get("f").unresolved()).isNotEmpty();
    }
}
