package org.tapeless.it.adversarial.taken;

/** Takes the name of a class that generated code uses. */
final class Kinks {

    private Kinks() {}
}
