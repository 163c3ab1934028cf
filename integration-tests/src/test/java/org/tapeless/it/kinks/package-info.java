/** The policy at kinks and singular points, row by row, in every mode and order. */
package org.tapeless.it.kinks;
