/** The demo: a mixture model fitted to real data with generated gradients. */
@NullMarked
package org.tapeless.examples;

import org.jspecify.annotations.NullMarked;
