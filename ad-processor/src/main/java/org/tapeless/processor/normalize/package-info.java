/** From the frontend's IR to the core forms that analyses and transforms take. Imports {@code ir} only. */
@NullMarked
package org.tapeless.processor.normalize;

import org.jspecify.annotations.NullMarked;
