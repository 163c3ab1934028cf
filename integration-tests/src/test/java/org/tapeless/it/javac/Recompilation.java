package org.tapeless.it.javac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Test sources compiled once more, with other options and in memory. Classes they refer to are those of the test class
 * path.
 */
public final class Recompilation {

    private final MemoryFiles.Written written;
    private final Javac result;

    private Recompilation(MemoryFiles.Written written, Javac result) {
        this.written = written;
        this.result = result;
    }

    /**
     * Compiles.
     *
     * @throws AssertionError if the sources do not compile with these options
     */
    public static Recompilation of(Collection<Path> sources, String... options) {
        MemoryFiles.Written written = new MemoryFiles.Written();
        List<String> all =
                new ArrayList<>(List.of("-classpath", Javac.classPath(), "-parameters", "-Atapeless.warnings=none"));
        all.addAll(Arrays.asList(options));
        Javac result = Javac.run(sources, all, files -> new MemoryFiles(files, written));
        if (!result.successful()) {
            throw new AssertionError(
                    sources + " with " + Arrays.toString(options) + ": " + result.diagnostics() + result.messages());
        }
        return new Recompilation(written, result);
    }

    /** A loader that knows the recompiled classes and their companions, and asks the usual one for the harness. */
    public ClassLoader loader() {
        return RecompiledLoader.ofTests(written.classes());
    }

    /** All that was compiled, companions included, as one loader knows it. */
    public List<Class<?>> classes() {
        ClassLoader loader = loader();
        return written.classes().keySet().stream()
                .<Class<?>>map(name -> load(name, loader))
                .toList();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("compiled, but not found: " + name, e);
        }
    }

    /** The text of each companion. */
    public Map<String, String> companions() {
        return written.sources();
    }

    /** What the compiler has to say about companions. */
    public List<Diagnostic<? extends JavaFileObject>> warnings() {
        return result.diagnostics().stream()
                .filter(d -> d.getSource() != null && written.isSource(d.getSource()))
                .toList();
    }
}
