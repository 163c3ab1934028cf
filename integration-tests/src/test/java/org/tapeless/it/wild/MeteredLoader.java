package org.tapeless.it.wild;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads a library with its companions: what was compiled in memory, else what is in the jars, else what the tests know.
 * One loader has all of a package, so that its members see each other. Every jump back burns {@link Fuel}.
 */
final class MeteredLoader extends URLClassLoader {
    private static final String FUEL = Fuel.class.getName().replace('.', '/');

    private final Map<String, byte[]> classes;

    MeteredLoader(Map<String, byte[]> classes, List<Path> jars) {
        super(jars.stream().map(MeteredLoader::url).toArray(URL[]::new), MeteredLoader.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] code = code(name);
            if (code == null) {
                return super.loadClass(name, resolve);
            }
            byte[] metered = metered(code);
            return defineClass(name, metered, 0, metered.length);
        }
    }

    private byte @Nullable [] code(String name) {
        byte[] compiled = classes.get(name);
        URL inJar = compiled == null ? findResource(name.replace('.', '/') + ".class") : null;
        if (inJar == null) {
            return compiled;
        }
        try (InputStream in = inJar.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] metered(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return new Meter(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** A jump to a label that has been seen is a jump back. The call needs no operands and leaves none. */
    private static final class Meter extends MethodVisitor {
        private final Set<Label> seen = new HashSet<>();

        Meter(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitLabel(Label label) {
            seen.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (seen.contains(label)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, FUEL, "burn", "()V", false);
            }
            super.visitJumpInsn(opcode, label);
        }
    }
}
