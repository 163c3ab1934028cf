@org.jspecify.annotations.NullMarked
package org.tapeless.processor;
