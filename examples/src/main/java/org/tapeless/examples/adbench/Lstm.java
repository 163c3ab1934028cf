package org.tapeless.examples.adbench;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/**
 * ADBench's LSTM: the loss of a character model whose layers act element by element.
 *
 * <p>A character is a vector of b numbers, and so are a layer's hidden state and its cell. Per character, with the
 * input z of a layer and its state (h, c):
 * <pre>
 *   f = sigma(z Wf + Bf)    g = sigma(h Wi + Bi)    o = sigma(z Wo + Bo)    a = tanh(h Wc + Bc)
 *   c &lt;- c f + g a          h &lt;- o tanh(c)          the next layer's input is h
 * </pre>
 * Which gates see the input and which the hidden state, and the 2 inside the loss, are the benchmark's.
 */
public final class Lstm {

    /** Vectors per layer in {@code main}: four weights and four biases. */
    private static final int VECTORS_PER_LAYER = 8;

    private Lstm() {}

    /**
     * The mean negative log-probability of each next character, per character and element.
     *
     * @param main 8 l b numbers for l layers; per layer the weights forget, ingate, outgate, change (b each), then the
     *     biases in the same order
     * @param extra 3 b numbers: input weight, output weight, output bias
     * @param state 2 l b numbers, per layer the initial hidden state and cell; not modified
     * @param sequence the characters, b numbers each
     */
    @Differentiable
    public static double loss(
            double[] main, double[] extra, @NoDerivative double[] state, @NoDerivative double[][] sequence) {
        int steps = sequence.length - 1;
        int bits = sequence[0].length;
        double[] current = state.clone();
        double[] prediction = new double[bits];
        double total = 0.0;
        for (int t = 0; t < steps; t++) {
            predict(main, extra, current, sequence[t], prediction);
            total += logProbability(prediction, sequence[t + 1]);
        }
        return -total / (steps * bits);
    }

    /** Advances {@code state} by one character and sets {@code prediction} to the scores of the next one. */
    private static void predict(
            double[] main, double[] extra, double[] state, double[] character, double[] prediction) {
        int bits = character.length;
        for (int i = 0; i < bits; i++) {
            prediction[i] = character[i] * extra[i];
        }
        int layers = main.length / (VECTORS_PER_LAYER * bits);
        for (int layer = 0; layer < layers; layer++) {
            advance(main, VECTORS_PER_LAYER * bits * layer, state, 2 * bits * layer, prediction);
        }
        for (int i = 0; i < bits; i++) {
            prediction[i] = prediction[i] * extra[bits + i] + extra[2 * bits + i];
        }
    }

    /**
     * One layer, whose parameters begin at {@code w} and whose state at {@code s}; {@code z} is its input, then its
     * output.
     */
    private static void advance(double[] main, int w, double[] state, int s, double[] z) {
        int bits = z.length;
        int b = w + 4 * bits;
        for (int i = 0; i < bits; i++) {
            double hidden = state[s + i];
            double forget = sigmoid(z[i] * main[w + i] + main[b + i]);
            double ingate = sigmoid(hidden * main[w + bits + i] + main[b + bits + i]);
            double outgate = sigmoid(z[i] * main[w + 2 * bits + i] + main[b + 2 * bits + i]);
            double change = Math.tanh(hidden * main[w + 3 * bits + i] + main[b + 3 * bits + i]);
            double cell = state[s + bits + i] * forget + ingate * change;
            state[s + bits + i] = cell;
            state[s + i] = outgate * Math.tanh(cell);
            z[i] = state[s + i];
        }
    }

    private static double sigmoid(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    private static double logProbability(double[] prediction, double[] character) {
        double sum = 2.0;
        for (int i = 0; i < prediction.length; i++) {
            sum += Math.exp(prediction[i]);
        }
        double normaliser = Math.log(sum);
        double total = 0.0;
        for (int i = 0; i < prediction.length; i++) {
            total += character[i] * (prediction[i] - normaliser);
        }
        return total;
    }
}
