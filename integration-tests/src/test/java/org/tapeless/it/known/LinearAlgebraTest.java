package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.LinearAlgebra;

/** Matrix calculus: what is known of determinants, inverses and their derivatives. */
class LinearAlgebraTest {

    private static final double[][] A = {
        {0.1, 2.0, -1.0, 0.5}, {3.0, 0.2, 0.7, -0.4}, {0.6, -0.9, 0.3, 2.5}, {-1.2, 0.8, 2.2, 0.4}
    };

    private static double[][] copy(double[][] a) {
        double[][] out = new double[a.length][];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].clone();
        }
        return out;
    }

    /** Gauss-Jordan, of no other use than to be independent of the programs. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = copy(matrix);
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k; i < n; i++) {
                p = Math.abs(a[i][k]) > Math.abs(a[p][k]) ? i : p;
            }
            double[] t = a[k];
            a[k] = a[p];
            a[p] = t;
            t = inverse[k];
            inverse[k] = inverse[p];
            inverse[p] = t;
            double pivot = a[k][k];
            for (int j = 0; j < n; j++) {
                a[k][j] /= pivot;
                inverse[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double f = i == k ? 0 : a[i][k];
                for (int j = 0; j < n; j++) {
                    a[i][j] -= f * a[k][j];
                    inverse[i][j] -= f * inverse[k][j];
                }
            }
        }
        return inverse;
    }

    @Test
    void theGradientOfADeterminantIsTheMatrixOfCofactors() {
        Derived determinant = Derived.of(LinearAlgebra.class, "determinant");
        double d = determinant.value((Object) copy(A));
        double[] gradient = determinant.gradient((Object) copy(A));
        double[][] inverse = inverse(A);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(gradient[4 * i + j]).isCloseTo(d * inverse[j][i], within(1e-12 * Math.abs(d)));
            }
        }
    }

    @Test
    void theHessianOfADeterminantIsThatOfJacobi() {
        Derived determinant = Derived.of(LinearAlgebra.class, "determinant");
        double d = determinant.value((Object) copy(A));
        double[][] hessian = determinant.hessian((Object) copy(A));
        double[][] b = inverse(A);
        for (int r = 0; r < 16; r++) {
            for (int c = 0; c < 16; c++) {
                int i = r / 4;
                int j = r % 4;
                int k = c / 4;
                int l = c % 4;
                double expected = d * (b[j][i] * b[l][k] - b[j][k] * b[l][i]);
                assertThat(hessian[r][c]).isCloseTo(expected, within(1e-11 * Math.abs(d)));
            }
        }
    }

    @Test
    void theJacobianOfASolutionIsTheInverse() {
        double[] b = {1, -0.5, 0.25, 2};
        double[][] jacobian = Derived.of(LinearAlgebra.class, "solve").jacobian(copy(A), b);
        double[][] inverse = inverse(A);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(jacobian[i][16 + j]).isCloseTo(inverse[i][j], within(1e-13));
                double x = 0;
                for (int l = 0; l < 4; l++) {
                    x += inverse[j][l] * b[l];
                }
                for (int k = 0; k < 4; k++) {
                    assertThat(jacobian[i][4 * k + j]).isCloseTo(-inverse[i][k] * x, within(1e-12));
                }
            }
        }
    }

    @Test
    void theGradientOfALogDeterminantIsTheInverse() {
        double[][] spd = {{4, 0.5, -0.3, 0.2}, {0.5, 3, 0.4, -0.6}, {-0.3, 0.4, 3.5, 0.1}, {0.2, -0.6, 0.1, 2.5}};
        Derived logDeterminant = Derived.of(LinearAlgebra.class, "logDeterminant");
        double[] gradient = logDeterminant.gradient((Object) spd);
        double[][] inverse = inverse(spd);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                // Only the lower triangle is read: an entry there stands for two.
                double share = i == j ? 1 : i > j ? 2 : 0;
                assertThat(gradient[4 * i + j]).isCloseTo(share * inverse[i][j], within(1e-14));
            }
        }
        double[][] hessian = logDeterminant.hessian((Object) spd);
        assertThat(hessian[0][0]).isCloseTo(-inverse[0][0] * inverse[0][0], within(1e-13));
        assertThat(hessian[0][5]).isCloseTo(-inverse[0][1] * inverse[0][1], within(1e-13));
    }
}
