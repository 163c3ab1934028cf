package org.tapeless.it.random;

/**
 * What came of one program.
 *
 * @param sort the class it is counted in
 * @param signature what makes two failures the same kind; empty if it is none
 * @param message all that is known
 */
record Verdict(Sort sort, String signature, String message) {

    /** The classes. */
    enum Sort {
        INFORMATIVE,
        ZERO,
        BLUNT,
        KINK,
        SINGULAR,
        ILL_CONDITIONED,
        RESHAPED,
        NOT_FINITE,
        THROWS,
        /** The generator has written what is no Java: its own fault. */
        INVALID,
        FAILED;

        static Sort of(org.tapeless.it.laws.Sort sort) {
            return valueOf(sort.name());
        }
    }

    static Verdict failed(String signature, String message) {
        return new Verdict(Sort.FAILED, signature, message);
    }

    /** The same, if it came with an optimisation left out. */
    Verdict without(String disabled) {
        return new Verdict(sort, "without " + disabled + ": " + signature, message);
    }

    boolean isFailure() {
        return sort == Sort.FAILED || sort == Sort.INVALID;
    }
}
