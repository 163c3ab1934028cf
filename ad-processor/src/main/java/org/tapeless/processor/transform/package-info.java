/**
 * The two transforms, IR to IR: {@link org.tapeless.processor.transform.Tangent} and
 * {@link org.tapeless.processor.transform.Adjoint}, over one rule table. Imports {@code ir}, {@code rules},
 * {@code analysis}, {@code normalize}, {@code simplify} and {@code diagnostics}.
 */
@NullMarked
package org.tapeless.processor.transform;

import org.jspecify.annotations.NullMarked;
