package org.tapeless.processor.diagnostics;

/** Takes problems as they are found; every fault of a method is reported, not only the first. */
@FunctionalInterface
public interface Problems {
    void report(Problem problem);
}
