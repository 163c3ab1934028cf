/**
 * The intermediate representation: typed, structured, immutable, and ignorant of differentiation. Imports nothing of
 * ours.
 */
@NullMarked
package org.tapeless.processor.ir;

import org.jspecify.annotations.NullMarked;
