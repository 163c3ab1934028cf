/** What the frontend hands to the compiler behind it: methods with their headers and lowered bodies. */
@NullMarked
package org.tapeless.processor.source;

import org.jspecify.annotations.NullMarked;
