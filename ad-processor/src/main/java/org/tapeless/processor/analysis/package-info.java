/** Facts about functions: immutable results, nothing written on nodes. Imports {@code ir} and {@code rules}. */
@NullMarked
package org.tapeless.processor.analysis;

import org.jspecify.annotations.NullMarked;
