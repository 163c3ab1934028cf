package org.tapeless.it.adversarial.rooted;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Classes of this package hide the packages that everything comes from. */
public final class Roots {

    private Roots() {}

    @Differentiable(order = 2)
    @Program
    public static double allKinds(double x, double[] y, int n) {
        double z = Math.sqrt(x) * y[0];
        double[] w = y.clone();
        System.arraycopy(y, 0, w, 1, 3);
        for (int i = 0; i < n; i++) {
            w[i] *= z + Math.abs(w[i + 1]);
            while (z > 1) {
                z = z / (2 + w[i] * w[i]);
            }
        }
        return w[n] * z * Math.pow(w[0], 1.5);
    }

    @Differentiable
    @Program
    public static void writes(double[] x, float y) {
        x[0] *= Math.sin(x[1]) * y;
    }

    @Differentiable
    @Program
    public static double[] returnsArray(double[] x, double s) {
        double[] y = x.clone();
        y[0] *= s * y[1];
        return y;
    }
}

final class java {
    private java() {}

    static final class lang {
        private lang() {}
    }
}

final class org {
    private org() {}

    static final class tapeless {
        private tapeless() {}
    }
}
