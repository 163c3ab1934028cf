/**
 * The four objectives of ADBench, written as plain Java and differentiated while they are compiled: a Gaussian
 * mixture ({@link org.tapeless.examples.adbench.Gmm}), bundle adjustment ({@link org.tapeless.examples.adbench.Ba}),
 * a character model ({@link org.tapeless.examples.adbench.Lstm}) and hand tracking ({@link
 * org.tapeless.examples.adbench.Hand}).
 *
 * <p>The records named {@code ...Instance} read the benchmark's inputs, which are shipped as resources;
 * {@link org.tapeless.examples.adbench.ExpectedValues} reads the reference values beside them.
 */
@NullMarked
package org.tapeless.examples.adbench;

import org.jspecify.annotations.NullMarked;
