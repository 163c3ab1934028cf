package org.tapeless.it.random;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.tapeless.it.javac.Javac;
import org.tapeless.it.javac.MemoryCompilation;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.variants.Passes;

/**
 * The compiler that random programs are given to.
 *
 * @param processor a fresh one for each run of javac
 * @param options for each run of javac
 */
record Compiler(Supplier<Processor> processor, List<String> options) {

    /** The one of the class path. */
    static Compiler usual(List<String> options) {
        return new Compiler(Javac::processor, options);
    }

    /** The optimisations that it can do without. */
    static List<String> passes() {
        return Passes.all(Sources.of(ProgramClasses.all().get(0)));
    }

    /** Compiles files given by their binary names. */
    MemoryCompilation compile(Map<String, String> files, List<String> more) {
        List<String> all = Stream.concat(options.stream(), more.stream()).toList();
        return MemoryCompilation.of(files, all, List.of(new LawAnnotations(), processor.get()));
    }
}
