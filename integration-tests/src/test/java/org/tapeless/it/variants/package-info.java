/** Programs compiled again, as users may compile them: the derivatives stay the same. */
@NullMarked
package org.tapeless.it.variants;

import org.jspecify.annotations.NullMarked;
