package org.tapeless.processor.diagnostics;

/**
 * One thing to tell the user, at one place of their source.
 *
 * @param node the frontend's number of the tree to point at ({@code SourceSpan.node}); 0 for the annotated method,
 *     {@link #parameter} for one of its parameters, {@link #ANNOTATION} for the annotation
 * @param summary one line, no full stop
 * @param because why it cannot be differentiated, or why it matters
 * @param remedy what to write instead
 */
public record Problem(Key key, int node, String summary, String because, String remedy) {
    /** The node that stands for the {@code @Differentiable} itself. */
    public static final int ANNOTATION = Integer.MIN_VALUE;

    /** The node that stands for a parameter of the annotated method, the receiver included, counted from 0. */
    public static int parameter(int index) {
        return -index - 1;
    }
}
