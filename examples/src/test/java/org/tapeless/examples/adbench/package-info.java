@NullMarked
package org.tapeless.examples.adbench;

import org.jspecify.annotations.NullMarked;
