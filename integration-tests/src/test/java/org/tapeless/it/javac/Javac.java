package org.tapeless.it.javac;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What one run of the compiler came to.
 *
 * @param successful whether it has written class files
 * @param diagnostics what it has to say about sources, in order
 * @param messages what else it has to say
 */
public record Javac(boolean successful, List<Diagnostic<? extends JavaFileObject>> diagnostics, String messages) {

    /** Compiles files with our processor. */
    public static Javac run(Collection<Path> sources, List<String> options) {
        return run(sources, options, files -> files);
    }

    /** Compiles files with our processor, reading and writing by way of another file manager. */
    static Javac run(
            Collection<Path> sources,
            List<String> options,
            Function<StandardJavaFileManager, JavaFileManager> filesFor) {
        return run(files -> files.getJavaFileObjectsFromPaths(sources), options, filesFor, List.of(processor()));
    }

    /** Compiles with other processors than ours, or ours and others. */
    static Javac run(
            Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> sources,
            List<String> options,
            Function<StandardJavaFileManager, JavaFileManager> filesFor,
            List<Processor> processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, filesFor.apply(files), diagnostics, options, null, sources.apply(files));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean successful = task.call();
            return new Javac(successful, diagnostics.getDiagnostics(), messages.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the running test. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Our processor. */
    public static Processor processor() {
        for (Processor processor : ServiceLoader.load(Processor.class)) {
            if (processor.getClass().getName().startsWith("org.tapeless.")) {
                return processor;
            }
        }
        throw new AssertionError("the processor is not on the test class path");
    }
}
