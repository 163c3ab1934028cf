package org.tapeless.processor.diagnostics;

/**
 * One thing to tell the user, at one place of their source.
 *
 * @param node the frontend's number of the tree to point at ({@code SourceSpan.node}); 0 for the annotated method
 * @param summary one line, no full stop
 * @param because why it cannot be differentiated, or why it matters
 * @param remedy what to write instead
 */
public record Problem(Key key, int node, String summary, String because, String remedy) {}
