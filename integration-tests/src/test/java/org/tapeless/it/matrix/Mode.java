package org.tapeless.it.matrix;

/** What derives: forward mode, reverse mode, and one on the other. */
enum Mode {
    JVP("JVP"),
    REVERSE("reverse"),
    ORDER_2("order 2");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
