package org.tapeless.processor.analysis;

import java.util.List;

/**
 * A function together with which of its parameters carry derivatives on entry.
 *
 * @param active one flag per parameter
 */
public record Variant(String function, List<Boolean> active) {
    public Variant {
        active = List.copyOf(active);
    }
}
