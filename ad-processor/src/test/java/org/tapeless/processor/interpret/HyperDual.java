package org.tapeless.processor.interpret;

/**
 * A {@code double} with two infinitesimal directions: {@code value + e1 ε1 + e2 ε2 + e12 ε1 ε2}, ε1² = ε2² = 0 (Fike and
 * Alonso, "The Development of Hyper-Dual Numbers for Exact Second-Derivative Calculations", AIAA 2011-886, section 3).
 * With v in e1 and w in e2 a function's result has the derivatives along v and along w there, and in e12 the second
 * one along both, exactly.
 *
 * <p>A product of a derivative and a partial is zero if the derivative is, whatever the partial.
 */
class HyperDual {
    /** How many numbers it takes: value, e1, e2, e12. */
    static final int PARTS = 4;

    private final double value;
    private final double e1;
    private final double e2;
    private final double e12;

    /** A {@code float}; its infinitesimals are doubles all the same. A class, so that arrays know what they hold. */
    static final class Single extends HyperDual {
        private Single(double value, double e1, double e2, double e12) {
            super(value, e1, e2, e12);
        }

        @Override
        Object plain() {
            return (float) value();
        }
    }

    /** The first and second partial derivatives of a function of two operands. */
    record Partials(double a, double b, double aa, double ab, double bb) {}

    private HyperDual(double value, double e1, double e2, double e12) {
        this.value = value;
        this.e1 = e1;
        this.e2 = e2;
        this.e12 = e12;
    }

    /** @param plain the value, a {@code Double} or {@code Float} */
    static HyperDual of(Object plain, double e1, double e2, double e12) {
        return plain instanceof Float f ? new Single(f, e1, e2, e12) : new HyperDual((Double) plain, e1, e2, e12);
    }

    static HyperDual constant(Object plain) {
        return of(plain, 0, 0, 0);
    }

    double value() {
        return value;
    }

    /** The value as a {@code Double} or {@code Float}. */
    Object plain() {
        return value;
    }

    /** Value, e1, e2 and e12 by number. */
    double part(int k) {
        return switch (k) {
            case 0 -> value;
            case 1 -> e1;
            case 2 -> e2;
            case 3 -> e12;
            default -> throw new IndexOutOfBoundsException(k);
        };
    }

    static double guarded(double derivative, double partial) {
        return derivative == 0 ? 0 : derivative * partial;
    }

    /** Another value with these infinitesimals, as after a conversion. */
    HyperDual withValue(Object plain) {
        return of(plain, e1, e2, e12);
    }

    /** {@code f(this)}, which is {@code plain}, with the derivatives of {@code f} here. */
    HyperDual chain(double first, double second, Object plain) {
        double mixed = guarded(e1, guarded(e2, second));
        return of(plain, guarded(e1, first), guarded(e2, first), guarded(e12, first) + mixed);
    }

    /** {@code f(a, b)}, which is {@code plain}, with the derivatives of {@code f} there. */
    static HyperDual combine(HyperDual a, HyperDual b, Partials f, Object plain) {
        double mixed = guarded(a.e1, guarded(a.e2, f.aa))
                + guarded(a.e1, guarded(b.e2, f.ab))
                + guarded(b.e1, guarded(a.e2, f.ab))
                + guarded(b.e1, guarded(b.e2, f.bb));
        return of(
                plain,
                guarded(a.e1, f.a) + guarded(b.e1, f.b),
                guarded(a.e2, f.a) + guarded(b.e2, f.b),
                guarded(a.e12, f.a) + guarded(b.e12, f.b) + mixed);
    }

    /** {@code d * p} where {@code d} is a derivative itself: linear in both, each term guarded by its factor of d. */
    static HyperDual guardedProduct(HyperDual d, HyperDual p, Object plain) {
        return of(
                plain,
                guarded(d.e1, p.value) + guarded(d.value, p.e1),
                guarded(d.e2, p.value) + guarded(d.value, p.e2),
                guarded(d.e12, p.value) + guarded(d.e1, p.e2) + guarded(d.e2, p.e1) + guarded(d.value, p.e12));
    }

    @Override
    public String toString() {
        return value + " + " + e1 + " e1 + " + e2 + " e2 + " + e12 + " e12";
    }
}
