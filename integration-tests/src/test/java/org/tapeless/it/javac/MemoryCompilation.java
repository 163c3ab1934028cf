package org.tapeless.it.javac;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.SimpleJavaFileObject;

/** Sources that are only text, compiled into classes that are only in memory. */
public final class MemoryCompilation {

    private final MemoryFiles.Written written = new MemoryFiles.Written();
    private final Javac result;

    private MemoryCompilation(Map<String, String> units, List<String> options, List<Processor> processors) {
        List<Unit> sources = units.entrySet().stream()
                .map(u -> new Unit(u.getKey(), u.getValue()))
                .toList();
        result = Javac.run(files -> sources, options, files -> new MemoryFiles(files, written), processors);
    }

    /**
     * Compiles; what went wrong is in the {@link #result}.
     *
     * @param units the texts of the compilation units by the binary names of their classes
     * @param processors all of them, ours not being among them by itself
     */
    public static MemoryCompilation of(Map<String, String> units, List<String> options, List<Processor> processors) {
        List<String> all =
                new ArrayList<>(List.of("-classpath", Javac.classPath(), "-parameters", "-Atapeless.warnings=none"));
        all.addAll(options);
        List<Processor> ours = new ArrayList<>(processors);
        ours.add(Javac.processor());
        return new MemoryCompilation(units, all, ours);
    }

    /** Compiles with these options and processors only; what is on the class path is among the options. */
    public static MemoryCompilation plain(Map<String, String> units, List<String> options, List<Processor> processors) {
        return new MemoryCompilation(units, options, processors);
    }

    /** What the compiler said. */
    public Javac result() {
        return result;
    }

    /** The class files by their binary names. */
    public Map<String, byte[]> classes() {
        return written.classes();
    }

    /** A loader that knows the classes and their companions. */
    public ClassLoader loader() {
        return RecompiledLoader.ofTests(written.classes());
    }

    /** The compiler with these classes in the place of its own. */
    public ClassLoader compilerLoader() {
        return RecompiledLoader.ofCompiler(written.classes());
    }

    /** The texts of the companions by their binary names. */
    public Map<String, String> companions() {
        return written.sources();
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
