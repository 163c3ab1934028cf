/** What the tutorials of gradient-tape libraries show first, done at compile time. */
package org.tapeless.it.tutorial;
