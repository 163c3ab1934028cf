package org.tapeless.it.matrix;

/** Where in a program a construct stands. */
enum Context {
    STRAIGHT("straight code"),
    LOOP("in a loop"),
    BRANCH("in a branch"),
    CALLEE("in a callee");

    private final String title;

    Context(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
