package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** The compiler looked for derivatives of a helper that is only called where there are none. */
final class CallWithoutDerivative {

    @Differentiable(order = 2)
    @Program
    static double f(double x) {
        outer(x);
        return x * x;
    }

    private static double constant() {
        return 1.0;
    }

    private static double outer(double x) {
        int choice = 0;
        double sum;
        if (choice != 1) {
            sum = x;
        } else {
            sum = constant();
        }
        return sum;
    }
}
