package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Losses of small models, and the likelihood of a filter. */
public final class Learning {

    private Learning() {}

    /** The squared error of a perceptron with one hidden layer of tanh units. */
    @Differentiable(
            order = 2,
            wrt = {"hidden", "bias", "output"})
    @Program
    public static double perceptron(
            @Arg(length = {3, 2}) double[][] hidden,
            @Arg(length = 3) double[] bias,
            @Arg(length = 3) double[] output,
            @Frozen @Arg(length = {4, 2}) double[][] inputs,
            @Frozen @Arg(length = 4) double[] targets) {
        double loss = 0;
        for (int n = 0; n < inputs.length; n++) {
            double prediction = 0;
            for (int i = 0; i < hidden.length; i++) {
                double a = bias[i];
                for (int j = 0; j < inputs[n].length; j++) {
                    a += hidden[i][j] * inputs[n][j];
                }
                prediction += output[i] * Math.tanh(a);
            }
            double error = prediction - targets[n];
            loss += error * error / inputs.length;
        }
        return loss;
    }

    /** The cross-entropy of a softmax classifier. */
    @Differentiable(order = 2)
    @Program
    public static double crossEntropy(
            @Arg(length = {3, 2}) double[][] w,
            @NoDerivative @Frozen @Arg(length = {5, 2}) double[][] x,
            @Arg(min = 0, max = 2) int[] label) {
        double loss = 0;
        for (int n = 0; n < x.length; n++) {
            double[] score = new double[w.length];
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < w.length; k++) {
                for (int j = 0; j < x[n].length; j++) {
                    score[k] += w[k][j] * x[n][j];
                }
                max = Math.max(max, score[k]);
            }
            double sum = 0;
            for (double s : score) {
                sum += Math.exp(s - max);
            }
            loss += Math.log(sum) + max - score[label[n]];
        }
        return loss;
    }

    /** Least squares for a line. */
    @Differentiable(
            order = 2,
            wrt = {"slope", "offset"})
    @Program
    public static double line(double slope, double offset, @Frozen double[] x, @Frozen double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double r = slope * x[i] + offset - y[i];
            sum += r * r;
        }
        return sum / x.length;
    }

    /**
     * The log-likelihood of a local level model: a random walk of variance q, seen with noise of variance r, by the
     * filter of Kalman. The level starts at 0 with variance 1.
     */
    @Differentiable(order = 2)
    @Program
    public static double localLevel(double q, double r, @NoDerivative @Frozen double[] seen) {
        double level = 0;
        double variance = 1;
        double likelihood = 0;
        for (double y : seen) {
            double s = variance + r;
            double innovation = y - level;
            likelihood -= 0.5 * (Math.log(2 * Math.PI * s) + innovation * innovation / s);
            double gain = variance / s;
            level += gain * innovation;
            variance = variance * (1 - gain) + q;
        }
        return likelihood;
    }

    /** A local linear trend: the same filter with a state of two. */
    @Differentiable(order = 2)
    @Program
    public static double localTrend(double q, double r, double slopeVariance, @NoDerivative @Frozen double[] seen) {
        double[] m = {0, 0};
        double[][] p = {{1, 0}, {0, 1}};
        double likelihood = 0;
        for (double y : seen) {
            double s = p[0][0] + r;
            double v = y - m[0];
            likelihood -= 0.5 * (Math.log(2 * Math.PI * s) + v * v / s);
            double k0 = p[0][0] / s;
            double k1 = p[1][0] / s;
            double[] updated = {m[0] + k0 * v, m[1] + k1 * v};
            double p00 = p[0][0] * (1 - k0);
            double p01 = p[0][1] * (1 - k0);
            double p11 = p[1][1] - k1 * p[0][1];
            m = new double[] {updated[0] + updated[1], updated[1]};
            p = new double[][] {{p00 + 2 * p01 + p11 + q, p01 + p11}, {p01 + p11, p11 + slopeVariance}};
        }
        return likelihood;
    }

    /** A hidden Markov model of two states: the forward algorithm, scaled at each step. */
    @Differentiable(order = 2)
    @Program
    public static double forwardAlgorithm(
            @Arg(min = 0.1, max = 0.9) double stay,
            @Arg(length = 2, min = 0.1, max = 0.9) double[] emit,
            boolean[] seen) {
        double[] alpha = {0.5, 0.5};
        double likelihood = 0;
        for (boolean on : seen) {
            double a = (alpha[0] * stay + alpha[1] * (1 - stay)) * (on ? emit[0] : 1 - emit[0]);
            double b = (alpha[0] * (1 - stay) + alpha[1] * stay) * (on ? emit[1] : 1 - emit[1]);
            double scale = a + b;
            likelihood += Math.log(scale);
            alpha[0] = a / scale;
            alpha[1] = b / scale;
        }
        return likelihood;
    }
}
