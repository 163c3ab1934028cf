package org.tapeless.it.javac;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Prefers what was compiled in memory, and loads the other classes of these tests anew beside it: classes of one package
 * see each other's members only if one loader has loaded them. The harness of the laws is shared.
 */
final class RecompiledLoader extends ClassLoader {
    private static final String TESTS = "org.tapeless.it.";
    private static final String HARNESS = "org.tapeless.it.laws.";

    private final Map<String, byte[]> classes;

    RecompiledLoader(Map<String, byte[]> classes) {
        super(RecompiledLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            boolean ours = classes.containsKey(name) || (name.startsWith(TESTS) && !name.startsWith(HARNESS));
            Class<?> loaded = ours ? findLoadedClass(name) : super.loadClass(name, resolve);
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
