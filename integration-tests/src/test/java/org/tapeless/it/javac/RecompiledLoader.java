package org.tapeless.it.javac;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Prefers what was compiled in memory, and loads the other classes of these tests, or of our compiler, anew beside it:
 * classes of one package see each other's members only if one loader has loaded them. The harness of the laws is shared.
 */
final class RecompiledLoader extends ClassLoader {
    private static final String TESTS = "org.tapeless.it.";
    private static final String COMPILER = "org.tapeless.processor.";
    private static final String HARNESS = "org.tapeless.it.laws.";

    private final Map<String, byte[]> classes;
    private final Predicate<String> ours;

    private RecompiledLoader(Map<String, byte[]> classes, Predicate<String> ours) {
        super(RecompiledLoader.class.getClassLoader());
        this.classes = classes;
        this.ours = ours;
    }

    static RecompiledLoader ofTests(Map<String, byte[]> classes) {
        return new RecompiledLoader(classes, name -> name.startsWith(TESTS) && !name.startsWith(HARNESS));
    }

    static RecompiledLoader ofCompiler(Map<String, byte[]> classes) {
        return new RecompiledLoader(classes, name -> name.startsWith(COMPILER));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            boolean own = classes.containsKey(name) || ours.test(name);
            Class<?> loaded = own ? findLoadedClass(name) : super.loadClass(name, resolve);
            if (loaded != null) {
                return loaded;
            }
            byte[] code = code(name);
            return defineClass(name, code, 0, code.length);
        }
    }

    private byte[] code(String name) throws ClassNotFoundException {
        byte[] recompiled = classes.get(name);
        if (recompiled != null) {
            return recompiled;
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
