package org.tapeless.processor.interpret;

import java.util.Random;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;

/**
 * Random surface IR, the same for the same seed: a function {@code f} with loops of every kind, branches, jumps, early
 * returns, arrays of up to three dimensions written in place, aliases and swaps of arrays and rows, bulk operations,
 * and calls of functions that return numbers or arrays, write arrays or call themselves. It is well-typed and ends;
 * one program in eight may throw on arguments from {@link Args}, the others do not. One in four has floats.
 *
 * <p>Written as text, so that a failing one can be read.
 */
public final class RandomPrograms {
    private RandomPrograms() {}

    /** A program with the function {@code f}. */
    public static Program of(long seed) {
        return Parser.program(text(seed));
    }

    /** The text of {@link #of}. */
    public static String text(long seed) {
        StringBuilder text = new StringBuilder();
        RandomScope scope = new RandomScope(new Random(seed));
        RandomStatements statements = new RandomStatements(scope, text);
        boolean floats = scope.oneIn(4);
        statements.allow(floats, scope.oneIn(8));
        if (scope.oneIn(2)) {
            statements.define(
                    RandomFunction.of("g", "u: double, v: double, b: double[], n: int", "double"), 1 + scope.below(3));
        }
        if (scope.oneIn(3)) {
            statements.define(RandomFunction.of("h", "u: double, b: double[], n: int", "double[]"), 1 + scope.below(3));
        }
        if (scope.oneIn(3)) {
            statements.define(
                    RandomFunction.of("k", "b: double[], u: double, d: double[], n: int", ""), 1 + scope.below(3));
        }
        if (scope.oneIn(4)) {
            statements.define(
                    RandomFunction.of("r", "depth: int, u: double, b: double[], n: int", "double")
                            .recursive(),
                    1 + scope.below(3));
        }
        String result = scope.pick("double", "double", "double", "", "double[]", floats ? "float" : "double");
        String wide = scope.oneIn(4) ? ", t: double[][][]" : "";
        String single = floats ? ", z: float, q: float[]" : "";
        String parameters = "x: double, y: double, a: double[], c: double[], m: double[][]" + wide + single;
        statements.define(RandomFunction.of("f", parameters + ", n: int, k: int[]", result), 2 + scope.below(7));
        return text.toString();
    }
}
