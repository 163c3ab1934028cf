/**
 * Published numeric libraries as programs that nobody wrote for us: every method that could be differentiated is
 * annotated, compiled and held to the laws. {@code mvn -Pwild}; see docs/real-libraries.md.
 */
@NullMarked
package org.tapeless.it.wild;

import org.jspecify.annotations.NullMarked;
