@NullMarked
package org.tapeless.examples;

import org.jspecify.annotations.NullMarked;
