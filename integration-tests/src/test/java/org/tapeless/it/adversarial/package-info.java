/**
 * Programs that try to break the compiler: what shares arrays, moves counters, leaves early, throws half-way, or has the
 * names and the size that generated code would rather not meet. Each obeys every law, or gets a clear error.
 */
package org.tapeless.it.adversarial;
