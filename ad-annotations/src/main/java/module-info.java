/** The annotations that a user of Tapeless writes. */
module org.tapeless.annotations {
    requires static org.jspecify;

    exports org.tapeless.annotations;
}
