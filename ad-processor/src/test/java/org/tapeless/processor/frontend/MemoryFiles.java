package org.tapeless.processor.frontend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.tapeless.annotations.Differentiable;

/** Class files that stay in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |final |abstract )*(?:class|record|enum|interface) (\\w+)", Pattern.MULTILINE);

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final Map<String, byte[]> before;

    MemoryFiles(JavaCompiler compiler, Map<String, byte[]> before) {
        super(compiler.getStandardFileManager(null, null, null));
        this.before = before;
    }

    /** What the sources of tests need: the annotations. */
    static String classPath() {
        try {
            return new java.io.File(Differentiable.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    /** Defines what was compiled. */
    ClassLoader loader() {
        return new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                byte[] code = bytes == null ? before.get(name) : bytes.toByteArray();
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        super.close();
    }

    /** A source file, named after its package and first class. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            Matcher type = TYPE.matcher(text);
            if (!type.find()) {
                throw new IllegalArgumentException("no class in:\n" + text);
            }
            Matcher inPackage = PACKAGE.matcher(text);
            String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
            return folder + type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
