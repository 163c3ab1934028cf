/** What tests call to hold derivatives against the functions they belong to. */
@NullMarked
package org.tapeless.check;

import org.jspecify.annotations.NullMarked;
