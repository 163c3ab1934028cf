/** The JDK's compiler, run from tests with the processor, as users run it. */
@NullMarked
package org.tapeless.it.javac;

import org.jspecify.annotations.NullMarked;
