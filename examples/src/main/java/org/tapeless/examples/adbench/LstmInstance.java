package org.tapeless.examples.adbench;

import java.io.IOException;

/**
 * An input of {@link Lstm}; the arrays have the layouts stated there.
 *
 * <p>File: {@code l c b} (layers, characters, numbers per character), then main, extra, state and the characters.
 *
 * @param main parameters of the layers
 * @param extra weights and bias of input and output
 * @param state initial state
 * @param sequence the characters
 */
public record LstmInstance(double[] main, double[] extra, double[] state, double[][] sequence) {

    /** Reads the shipped file {@code name}, such as {@code lstm/lstm_l2_c1024.txt}. */
    public static LstmInstance ofResource(String name) throws IOException {
        return read(Tokens.ofResource(name));
    }

    /** Reads a file. */
    public static LstmInstance read(Tokens tokens) throws IOException {
        int layers = tokens.nextInt();
        int characters = tokens.nextInt();
        int bits = tokens.nextInt();
        double[] main = tokens.nextDoubles(8 * layers * bits);
        double[] extra = tokens.nextDoubles(3 * bits);
        double[] state = tokens.nextDoubles(2 * layers * bits);
        double[][] sequence = new double[characters][];
        for (int t = 0; t < characters; t++) {
            sequence[t] = tokens.nextDoubles(bits);
        }
        tokens.expectEnd();
        return new LstmInstance(main, extra, state, sequence);
    }

    /** The loss at this input. */
    public double loss() {
        return Lstm.loss(main, extra, state, sequence);
    }
}
