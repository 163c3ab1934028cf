package org.tapeless.it.laws.selfcheck;

import org.tapeless.it.laws.Law;

/** Mistakes that {@link SampleDerivatives} makes on request, each with the law that must find it. */
enum Fault {
    NONE(null, ""),
    VALUE_OFF(Law.FIDELITY, "product"),
    ARGUMENT_CHANGED(Law.FIDELITY, "energy"),
    EXCEPTION_CHANGED(Law.FIDELITY, "energy"),
    JVP_TERM_MISSING(Law.JVP_DIFFERENCES, "product"),
    JVP_NOT_LINEAR(Law.JVP_LINEAR, "product"),
    DUAL_DIFFERS(Law.JVP_DUAL, "product"),
    GRADIENT_TERM_MISSING(Law.TRANSPOSE, "product"),
    GRADIENT_OVERWRITES(Law.GRADIENT_ADDS, "product"),
    HVP_TERM_MISSING(Law.HVP_DIFFERENCES, "product"),
    HVP_OVERWRITES(Law.HVP_ADDS, "product"),
    HESSIAN_NOT_SYMMETRIC(Law.HESSIAN, "product"),
    SHAPE_UNCHECKED(Law.SHAPES, "energy"),
    SHAPE_CHECKED_LATE(Law.SHAPES, "energy"),
    JACOBIAN_TRANSPOSED(Law.JACOBIAN, "waves"),
    JVPS_ROW_REPEATED(Law.JVPS, "waves"),
    SEED_WRITTEN(Law.TRANSPOSE, "waves"),
    BAR_NOT_ZEROED(Law.BARS, "decay"),
    TANGENT_NOT_UPDATED(Law.JVP_DIFFERENCES, "decay"),
    EXIT_BAR_IGNORED(Law.BARS, "drain");

    private final Law foundBy;
    private final String program;

    Fault(Law foundBy, String program) {
        this.foundBy = foundBy;
        this.program = program;
    }

    Law foundBy() {
        return foundBy;
    }

    String program() {
        return program;
    }
}
