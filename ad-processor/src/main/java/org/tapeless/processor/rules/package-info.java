/** What the compiler knows about derivatives: one row for each primitive. Imports {@code ir} only. */
@NullMarked
package org.tapeless.processor.rules;

import org.jspecify.annotations.NullMarked;
