package org.tapeless.processor.emit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java source compiled in memory, without a warning, and its static methods called. */
public final class Compiled extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private Compiled() {
        super(Compiled.class.getClassLoader());
    }

    /**
     * The classes of these sources.
     *
     * @param sources by the fully qualified name of the top-level class
     */
    public static Compiled of(Map<String, String> sources) {
        Compiled compiled = new Compiled();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<SimpleJavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new SourceFile(name, text)));
        JavaFileManager files = compiled.files(compiler.getStandardFileManager(problems, null, null));
        List<String> options = List.of("--release", "17", "-proc:none", "-Xlint:all,-options");
        boolean done =
                compiler.getTask(null, files, problems, options, null, units).call();
        List<Diagnostic<? extends JavaFileObject>> found = problems.getDiagnostics();
        if (!done || !found.isEmpty()) {
            throw new AssertionError(found + "\n" + sources.values());
        }
        return compiled;
    }

    private JavaFileManager files(JavaFileManager standard) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name + kind.extension), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name, bytes);
                        return bytes;
                    }
                };
            }
        };
    }

    private static final class SourceFile extends SimpleJavaFileObject {
        private final String text;

        SourceFile(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    Class<?> type(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls the static method of that name and number of parameters whose types take these arguments. */
    public Object call(String owner, String method, Object... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(Compiled::primitive).toArray(Class<?>[]::new);
        try {
            Method found = type(owner).getDeclaredMethod(method, types);
            found.setAccessible(true);
            return found.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Class<?> primitive(Object argument) {
        return switch (argument.getClass().getSimpleName()) {
            case "Double" -> double.class;
            case "Float" -> float.class;
            case "Integer" -> int.class;
            case "Long" -> long.class;
            case "Boolean" -> boolean.class;
            case "Byte" -> byte.class;
            case "Short" -> short.class;
            case "Character" -> char.class;
            default -> argument.getClass();
        };
    }

    /** A component of a record. */
    public static Object get(Object record, String component) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return classes.keySet().toString();
    }
}
