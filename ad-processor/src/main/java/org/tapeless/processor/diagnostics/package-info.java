/** What the user is told: keys, problems, and how they are printed at their places. */
@NullMarked
package org.tapeless.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
