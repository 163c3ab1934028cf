/** Programs whose derivatives, minima or answers are known from elsewhere: from papers, closed forms, other formulas. */
package org.tapeless.it.known;
