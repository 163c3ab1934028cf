package org.tapeless.examples;

import java.util.List;

/**
 * A table of numbers.
 *
 * @param source where it came from, for messages
 * @param names the names of the columns
 * @param rows one array per row, as long as {@code names}
 */
public record Measurements(String source, List<String> names, double[][] rows) {}
