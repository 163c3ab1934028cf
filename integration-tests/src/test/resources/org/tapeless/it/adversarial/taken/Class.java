package org.tapeless.it.adversarial.taken;

/** Takes the name of a class of {@code java.lang} in this package. */
final class Class {

    private Class() {}
}
