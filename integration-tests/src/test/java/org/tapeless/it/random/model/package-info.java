/** Programs as data: typed, immutable, printed as Java, and made smaller step by step. */
@NullMarked
package org.tapeless.it.random.model;

import org.jspecify.annotations.NullMarked;
