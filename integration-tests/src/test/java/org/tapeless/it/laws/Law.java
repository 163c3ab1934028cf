package org.tapeless.it.laws;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tapeless.it.laws.Subject.Kind;

/** What must hold of every generated derivative. The laws know nothing of how it was made. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Law {
    CONTRACT("the generated members are those of the contract", s -> true, null),
    FIDELITY("value, arrays, exceptions and side effects are the primal's", s -> true, Fidelity::check),
    JVP_DIFFERENCES("Jvp agrees with differences", s -> true, Forward::againstDifferences),
    JVP_LINEAR("Jvp is linear in its direction", s -> true, Forward::linear),
    JVP_DUAL("the overload on Dual is the flat Jvp", s -> s.kind() == Kind.SCALAR, Fidelity::dualOverload),
    JACOBIAN("Jacobian has the Jvps of unit vectors as columns", s -> s.kind() == Kind.ARRAY, Forward::jacobian),
    JVPS("Jvps is Jvp row by row", s -> s.kind() == Kind.ARRAY, Forward::severalDirections),
    TRANSPOSE("Gradient or Vjp is the transpose of Jvp", s -> s.kind() != Kind.VOID, Reverse::transpose),
    BARS("bars hold adjoints of exit, then of entry values", s -> true, Reverse::barsByPosition),
    GRADIENT_ADDS("GradientInto adds", s -> s.kind() == Kind.SCALAR, Reverse::adds),
    HVP_DIFFERENCES("Hvp agrees with differences of Gradient", Subject::isSecondOrder, SecondOrder::againstDifferences),
    HVP_LINEAR("Hvp is linear in its direction", Subject::isSecondOrder, SecondOrder::linear),
    HESSIAN("Hessian is symmetric and has Hvps as columns", Subject::isSecondOrder, SecondOrder::hessian),
    HVP_ADDS("HvpInto adds", Subject::isSecondOrder, SecondOrder::adds),
    SHAPES("wrong shapes are refused before anything is written", s -> true, Shapes::check);

    private final String title;
    private final Predicate<Subject> applies;
    private final Consumer<Point> check;

    Law(String title, Predicate<Subject> applies, Consumer<Point> check) {
        this.title = title;
        this.applies = applies;
        this.check = check;
    }

    /** The law in words. */
    public String title() {
        return title;
    }

    /** Whether the law says anything about such a method. */
    public boolean appliesTo(Subject subject) {
        boolean ofTheWhole = this == JVP_DIFFERENCES || this == HVP_DIFFERENCES || this == HESSIAN;
        return applies.test(subject)
                && !(takesManySweeps() && isImpure(subject))
                && !(ofTheWhole && subject.program().stops());
    }

    private boolean takesManySweeps() {
        return this == HESSIAN || this == JACOBIAN || this == JVPS;
    }

    /** Members that would repeat the effects of such a method are not generated. */
    static boolean isImpure(Subject subject) {
        return subject.program().impure() || !subject.program().effects().isEmpty();
    }

    /**
     * Checks the law at several points drawn from the seed.
     *
     * @throws AssertionError if it is broken, naming the method, the point and its seed
     */
    public void check(Subject subject, long seed) {
        check(new Points(subject, seed));
    }

    void check(Points points) {
        if (this == CONTRACT) {
            Contract.check(points.subject());
            return;
        }
        points.informative().forEach(this::check);
        if (this == FIDELITY) {
            points.throwing().forEach(this::check);
        }
    }

    void check(Point point) {
        try {
            check.accept(point);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(point.where() + ": " + e.getMessage(), e);
        }
    }

    /** The seed of the run: {@code -Dtapeless.seed}, else always the same. */
    public static long seed() {
        return Long.getLong("tapeless.seed", 20_250_607L);
    }
}
