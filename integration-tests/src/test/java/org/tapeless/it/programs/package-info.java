/**
 * Small methods as users write them, one construct of the language at a time, each in straight code, in a loop, in a
 * branch and in a callee.
 *
 * <p>A comment {@code // ~ loop while} at the end of a line says: the derivative that this statement contributes depends
 * on the construct {@code while}, which here stands in a loop. The support matrix compiles the program once more
 * without that contribution and wants to see a law broken.
 */
package org.tapeless.it.programs;
