package org.tapeless.processor.ir;

/**
 * Where a node comes from.
 *
 * @param node the frontend's number of the tree that a diagnostic about this node should point at; 0 for none
 * @param line the line of the user's statement, from 1; 0 for code without a counterpart
 * @param text the statement as the user wrote it, on one line; for compound statements their head only
 * @param reverse whether the node belongs to the reverse sweep
 */
public record SourceSpan(int node, int line, String text, boolean reverse) {
    /** For code that corresponds to no statement of the user's. */
    public static final SourceSpan NONE = new SourceSpan(0, 0, "");

    /** Of the primal. */
    public SourceSpan(int node, int line, String text) {
        this(node, line, text, false);
    }

    /** The same place, for what the reverse sweep does about it. */
    public SourceSpan inReverse() {
        return reverse ? this : new SourceSpan(node, line, text, true);
    }
}
