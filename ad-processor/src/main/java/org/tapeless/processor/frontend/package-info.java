/**
 * From javac's trees to IR. The trees of a running processor are parsed but not attributed, so their types are found
 * here. Imports {@code com.sun.source} and {@code javax.lang.model}, and nothing of javac's own packages.
 */
@NullMarked
package org.tapeless.processor.frontend;

import org.jspecify.annotations.NullMarked;
