package org.tapeless.it.adversarial.taken;

/** Takes the name of {@link java.lang.Math} in this package. */
final class Math {

    private Math() {}

    static double sin(double x) {
        throw new AssertionError("the sine of nobody");
    }

    static double abs(double x) {
        throw new AssertionError("of nobody");
    }
}
