package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.Learning;

/** Gradients of models as textbooks write them by hand. */
class LearningTest {

    @Test
    void backPropagationThroughAPerceptron() {
        double[][] hidden = {{0.5, -0.4}, {1.1, 0.3}, {-0.7, 0.9}};
        double[] bias = {0.1, -0.2, 0.05};
        double[] output = {0.8, -0.6, 1.2};
        double[][] in = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[] target = {0, 1, 1, 0};
        double[] expected = new double[12];
        for (int n = 0; n < 4; n++) {
            double[] h = new double[3];
            double y = 0;
            for (int i = 0; i < 3; i++) {
                h[i] = Math.tanh(hidden[i][0] * in[n][0] + hidden[i][1] * in[n][1] + bias[i]);
                y += output[i] * h[i];
            }
            double delta = 2 * (y - target[n]) / 4;
            for (int i = 0; i < 3; i++) {
                double back = delta * output[i] * (1 - h[i] * h[i]);
                expected[2 * i] += back * in[n][0];
                expected[2 * i + 1] += back * in[n][1];
                expected[6 + i] += back;
                expected[9 + i] += delta * h[i];
            }
        }
        double[] gradient = Derived.of(Learning.class, "perceptron").gradient(hidden, bias, output, in, target);
        assertThat(gradient).containsExactly(expected, within(1e-15));
    }

    @Test
    void gradientDescentLearnsExclusiveOr() {
        double[][] in = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[] target = {0, 1, 1, 0};
        double[] p = {1, 1, -1, -1, 0.6, -0.4, -0.5, 1.5, 0.2, 1, 1, 0.3};
        Derived perceptron = Derived.of(Learning.class, "perceptron");
        double loss = 1;
        for (int i = 0; i < 4000 && loss > 1e-4; i++) {
            double[][] hidden = {{p[0], p[1]}, {p[2], p[3]}, {p[4], p[5]}};
            double[] bias = {p[6], p[7], p[8]};
            double[] output = {p[9], p[10], p[11]};
            double[] gradient = perceptron.gradient(hidden, bias, output, in, target);
            loss = perceptron.value(hidden, bias, output, in, target);
            for (int j = 0; j < p.length; j++) {
                p[j] -= 0.3 * gradient[j];
            }
        }
        assertThat(loss).isLessThan(1e-4);
    }

    @Test
    void theHessianOfLeastSquaresIsTheMatrixOfMoments() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {1.1, 1.9, 3.2, 3.9, 5.1};
        double[][] hessian = Derived.of(Learning.class, "line").hessian(0.3, -0.1, x, y);
        assertThat(hessian[0]).containsExactly(new double[] {22, 6}, within(1e-13));
        assertThat(hessian[1]).containsExactly(new double[] {6, 2}, within(1e-13));
    }

    /** The observations of a local level model are jointly normal with covariance 1 + q min(i, j) + r [i = j]. */
    @Test
    void theLikelihoodOfAFilterIsThatOfANormalVector() {
        double q = 0.4;
        double r = 0.7;
        double[] seen = {0.3, -0.5, 0.9, 1.4};
        int n = seen.length;
        double[][] covariance = new double[n][n];
        double[][] byQ = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                byQ[i][j] = Math.min(i, j);
                covariance[i][j] = 1 + q * byQ[i][j] + (i == j ? r : 0);
            }
        }
        double[][] solved = new double[n][];
        double[] alpha = eliminate(covariance, seen);
        double byQTrace = 0;
        double byRTrace = 0;
        double byQForm = 0;
        double byRForm = 0;
        double determinant = determinant(covariance);
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            solved[i] = eliminate(covariance, unit);
            byRTrace += solved[i][i];
            byRForm += alpha[i] * alpha[i];
            for (int j = 0; j < n; j++) {
                byQTrace += solved[i][j] * byQ[j][i];
                byQForm += alpha[i] * byQ[i][j] * alpha[j];
            }
        }
        double quadratic = 0;
        for (int i = 0; i < n; i++) {
            quadratic += seen[i] * alpha[i];
        }
        Derived likelihood = Derived.of(Learning.class, "localLevel");
        double expected = -0.5 * (n * Math.log(2 * Math.PI) + Math.log(determinant) + quadratic);
        assertThat(likelihood.value(q, r, seen)).isCloseTo(expected, within(1e-13));
        double[] gradient = likelihood.gradient(q, r, seen);
        assertThat(gradient[0]).isCloseTo(0.5 * (byQForm - byQTrace), within(1e-13));
        assertThat(gradient[1]).isCloseTo(0.5 * (byRForm - byRTrace), within(1e-13));
    }

    private static double[] eliminate(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double f = i == k ? 0 : a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= f * a[k][j];
                }
                x[i] -= f * x[k];
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] /= a[i][i];
        }
        return x;
    }

    private static double determinant(double[][] a) {
        return Derived.of(org.tapeless.it.programs.LinearAlgebra.class, "determinant")
                .value((Object) a);
    }
}
