package org.tapeless.processor.normalize;

import org.tapeless.processor.ir.Function;

/** The passes that lead to core IR, in order. Applying them to core IR changes nothing that matters. */
public final class Normalize {
    private Normalize() {}

    public static Function apply(Function function) {
        Function structured = StructuredExits.apply(function);
        Function webs = Webs.apply(structured);
        Function counted = CountedLoops.apply(webs);
        return Flatten.apply(counted);
    }
}
