package org.tapeless.it.matrix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program class compiled again in memory, with what some of its lines contribute to derivatives left out
 * ({@code -Atapeless.test.drop}). Classes it refers to are those of the test class path.
 */
final class ReducedCompilation {

    private final Map<String, Output> outputs = new TreeMap<>();

    private ReducedCompilation() {}

    /** A loader that knows the recompiled classes and their companions, and asks the usual one for all others. */
    static ClassLoader without(ProgramSource source, Collection<Integer> lines) {
        ReducedCompilation compilation = new ReducedCompilation();
        compilation.compile(source, lines);
        return new Loader(compilation.outputs);
    }

    private void compile(ProgramSource source, Collection<Integer> lines) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String drop = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<String> options = List.of(
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-parameters",
                "-Atapeless.warnings=none",
                "-Atapeless.test.drop=" + drop);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages,
                    new InMemory(files),
                    diagnostics,
                    options,
                    null,
                    files.getJavaFileObjects(source.file().toFile()));
            task.setProcessors(processors());
            if (!task.call()) {
                throw new AssertionError(
                        source.file() + " without " + lines + ": " + diagnostics.getDiagnostics() + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Processor> processors() {
        List<Processor> found = new ArrayList<>();
        for (Processor processor : ServiceLoader.load(Processor.class)) {
            if (processor.getClass().getName().startsWith("org.tapeless.")) {
                found.add(processor);
            }
        }
        if (found.isEmpty()) {
            throw new AssertionError("the processor is not on the test class path");
        }
        return found;
    }

    /** Keeps what the compiler writes. */
    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
            Output output = new Output(name, kind);
            if (kind == Kind.CLASS) {
                outputs.put(name, output);
            }
            return output;
        }

        @Override
        public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
            return new Output(packageName + "." + name, Kind.OTHER);
        }
    }

    /** A file that is only in memory. */
    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String name, Kind kind) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    /**
     * Prefers what was compiled in memory, and loads the other programs anew beside it: classes of one package see each
     * other's members only if one loader has loaded them.
     */
    private static final class Loader extends ClassLoader {
        private static final String PROGRAMS = "org.tapeless.it.programs.";

        private final Map<String, Output> outputs;

        Loader(Map<String, Output> outputs) {
            super(ReducedCompilation.class.getClassLoader());
            this.outputs = outputs;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean ours = name.startsWith(PROGRAMS);
                Class<?> loaded = ours ? findLoadedClass(name) : super.loadClass(name, resolve);
                if (loaded != null) {
                    return loaded;
                }
                byte[] code = code(name);
                return defineClass(name, code, 0, code.length);
            }
        }

        private byte[] code(String name) throws ClassNotFoundException {
            Output output = outputs.get(name);
            if (output != null) {
                return output.bytes.toByteArray();
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
