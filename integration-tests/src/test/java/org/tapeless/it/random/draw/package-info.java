/** The generator: what it draws and how often is in the enumerations of {@link org.tapeless.it.random.draw.Form}s. */
@NullMarked
package org.tapeless.it.random.draw;

import org.jspecify.annotations.NullMarked;
