/**
 * Programs that random drawing found and shrinking left, each of which once broke a law or the compiler. They are printed by
 * {@code org.tapeless.it.random} and stay here under a name that says what was wrong.
 */
@NullMarked
package org.tapeless.it.regressions;

import org.jspecify.annotations.NullMarked;
