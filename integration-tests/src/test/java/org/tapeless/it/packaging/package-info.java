/** Differentiable methods that come in a jar, without sources. */
@NullMarked
package org.tapeless.it.packaging;

import org.jspecify.annotations.NullMarked;
