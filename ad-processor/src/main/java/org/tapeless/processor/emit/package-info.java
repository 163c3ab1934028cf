/**
 * Java source from IR: bodies ({@link org.tapeless.processor.emit.BodyWriter}) and the companion class around them
 * ({@link org.tapeless.processor.emit.CompanionWriter}). The only package that uses JavaPoet.
 */
@NullMarked
package org.tapeless.processor.emit;

import org.jspecify.annotations.NullMarked;
