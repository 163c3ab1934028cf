package org.tapeless.it.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what the compiler writes. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Written written;

    MemoryFiles(JavaFileManager files, Written written) {
        super(files);
        this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
        Output output = new Output(name, kind);
        if (kind == Kind.CLASS) {
            written.classes.put(name, output);
        } else if (kind == Kind.SOURCE) {
            written.sources.put(name, output);
        }
        return output;
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return new Output(packageName + "." + name, Kind.OTHER);
    }

    /** The files of one compilation, by the names of their classes. */
    static final class Written {
        private final Map<String, Output> classes = new TreeMap<>();
        private final Map<String, Output> sources = new TreeMap<>();

        Map<String, byte[]> classes() {
            Map<String, byte[]> out = new TreeMap<>();
            classes.forEach((name, output) -> out.put(name, output.bytes.toByteArray()));
            return out;
        }

        Map<String, String> sources() {
            Map<String, String> out = new TreeMap<>();
            sources.forEach((name, output) -> out.put(name, output.getCharContent(true)));
            return out;
        }

        /** Whether a file is one of the sources, which the compiler may have wrapped. */
        boolean isSource(JavaFileObject file) {
            return sources.values().stream().anyMatch(s -> s.toUri().equals(file.toUri()));
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
        public String getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }
}
