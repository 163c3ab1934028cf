/** A library. */
module springs {
    requires transitive org.tapeless.runtime;

    exports springs;
}
