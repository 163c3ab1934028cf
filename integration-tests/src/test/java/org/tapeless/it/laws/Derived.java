package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.List;

/**
 * The derivatives of one method for tests that know the answer. Gradients, directions and Hessians are flat vectors over
 * all independents in order.
 *
 * <p>{@code Derived.of(Foo.class, "square").gradient(3.0)} is {@code {6.0}} for {@code FooDerivatives.squareGradient}.
 */
public final class Derived {

    private final Subject subject;
    private final Companion companion;

    private Derived(Subject subject) {
        this.subject = subject;
        this.companion = new Companion(subject);
    }

    /** The method of that (derived) name, which carries {@link Program} and is not overloaded. */
    public static Derived of(Class<?> owner, String name) {
        List<Subject> found = Subject.of(owner, ProgramClasses.companion(owner)).stream()
                .filter(s -> s.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " programs " + owner.getName() + "." + name);
        }
        return new Derived(found.get(0));
    }

    /** What the primal returns. */
    public double value(Object... arguments) {
        return ((Number) subject.run(arguments).value()).doubleValue();
    }

    /** The gradient as {@code Gradient} and {@code GradientInto} both give it. */
    public double[] gradient(Object... arguments) {
        double[] gradient = companion.gradient(arguments).bars();
        double[] into =
                companion.gradientInto(arguments, new double[gradient.length]).bars();
        return agreed("GradientInto", gradient, into);
    }

    /** The directional derivative. */
    public double jvp(Object[] arguments, double... direction) {
        return companion.jvp(arguments, direction).result()[0];
    }

    /** The gradient, one {@link #jvp} per independent. */
    public double[] forwardGradient(Object... arguments) {
        double[] out = new double[subject.flat(arguments).length];
        for (int i = 0; i < out.length; i++) {
            out[i] = jvp(arguments, Flat.unit(out.length, i));
        }
        return out;
    }

    /** The Jacobian of a method that returns a vector. */
    public double[][] jacobian(Object... arguments) {
        return companion.jacobian(arguments);
    }

    /** The Hessian's rows. */
    public double[][] hessian(Object... arguments) {
        return companion.hessian(arguments);
    }

    /** The Hessian times a direction. */
    public double[] hvp(Object[] arguments, double... direction) {
        return companion.hvp(arguments, direction).bars();
    }

    private double[] agreed(String member, double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            double a = expected[i];
            double b = actual[i];
            boolean same = a == b || (Double.isNaN(a) && Double.isNaN(b)) || Math.abs(a - b) <= 1e-12 * Math.abs(a);
            if (!same) {
                throw new AssertionError(subject.title() + ": " + member + " gives " + Arrays.toString(actual)
                        + ", not " + Arrays.toString(expected));
            }
        }
        return expected;
    }
}
