/**
 * The annotations that a user of Tapeless writes.
 *
 * <p>They are read while the code compiles and are not visible at run time.
 */
@NullMarked
package org.tapeless.annotations;

import org.jspecify.annotations.NullMarked;
