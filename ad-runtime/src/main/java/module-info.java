/** What generated code calls at run time, and what tests of derivatives call. */
module org.tapeless.runtime {
    requires transitive org.tapeless.annotations;
    requires static org.jspecify;

    exports org.tapeless.check;
    exports org.tapeless.runtime;
}
