/** Makes generated code what a person would have written. Imports {@code ir} only. */
@NullMarked
package org.tapeless.processor.simplify;

import org.jspecify.annotations.NullMarked;
