package org.tapeless.it.adversarial.taken;

/** Takes the name of a class of {@code java.lang} for an annotation of its own in this package. */
@interface Override {

}
