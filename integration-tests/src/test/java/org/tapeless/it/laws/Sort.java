package org.tapeless.it.laws;

/** What a point tells about a method of which nothing is known. */
public enum Sort {
    /** The value is finite, the derivative is not zero, and every law that could be asked holds. */
    INFORMATIVE,
    /** Likewise, but the derivative is zero. */
    ZERO,
    /** Differences are too blunt to tell. */
    BLUNT,
    /** One-sided differences differ, and the derivative is one of them; or differences contradict here, but not around. */
    KINK,
    /** Laws hold but for errors that moving the arguments by a few units in the last place brings as well. */
    ILL_CONDITIONED,
    /** A derivative is not finite although the value is. */
    SINGULAR,
    /** Arrays have other shapes at exit, so that bars do not fit at entry and at exit. */
    RESHAPED,
    /** The value is not finite. */
    NOT_FINITE,
    /** The value is another one each time: the method is no function. */
    CAPRICIOUS,
    /** The method throws. */
    THROWS,
    /** The derivative tells that code which it does not follow has written to active values, where the method goes on. */
    TOLD,
    /** A law is broken. */
    BROKEN;

    /** What the primal and its differences tell, before any derivative is asked for. */
    static Sort of(Point point) {
        if (point.thrown() != null) {
            return THROWS;
        }
        if (!Flat.isFinite(point.differences().value())) {
            return NOT_FINITE;
        }
        if (!point.keepsShapes()) {
            return RESHAPED;
        }
        if (point.isInformative()) {
            return INFORMATIVE;
        }
        return point.differences().isTrusted() ? ZERO : BLUNT;
    }

    /** Whether the law says something there. */
    boolean leaves(Law law) {
        return switch (this) {
            case THROWS, NOT_FINITE, SINGULAR -> law == Law.FIDELITY;
            case RESHAPED -> law != Law.BARS && law != Law.SHAPES;
            default -> true;
        };
    }
}
