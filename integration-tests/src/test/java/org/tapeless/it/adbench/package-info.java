/** The generated derivatives of the four ADBench objectives against those of ADBench's hand-derived module. */
@NullMarked
package org.tapeless.it.adbench;

import org.jspecify.annotations.NullMarked;
