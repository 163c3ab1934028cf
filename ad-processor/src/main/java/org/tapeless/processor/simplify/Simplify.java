package org.tapeless.processor.simplify;

import org.tapeless.processor.ir.Function;

/** The passes that make a transform's output readable, in order. None changes a number. */
public final class Simplify {
    private Simplify() {}

    public static Function apply(Function function) {
        Function clean = function;
        for (int round = 0; round < 2; round++) {
            clean = DeadCode.apply(Copies.apply(Identities.apply(clean)));
        }
        return DeadCode.apply(Identities.apply(Nest.apply(Sums.apply(clean))));
    }
}
