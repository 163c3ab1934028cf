package org.tapeless.processor.frontend;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's own environment behind the wrappers that build tools put around it. {@code Trees} knows only the
 * compiler's; the files and messages of a processor go through the wrapper, which keeps account of them.
 *
 * <p>Known wrappers: IntelliJ's {@code APIWrappers} (a proxy, with a method that undoes it), Gradle's (a field {@code
 * delegate}), kapt's (a field {@code processingEnv}), and proxies whose handler has the environment in a field, as Lombok
 * and the Checker Framework meet them. They may be nested. Reflection touches only the wrappers' own classes.
 */
final class Unwrapping {
    private static final int DEEPEST = 16;
    private static final List<String> FIELDS = List.of("delegate", "processingEnv");

    private Unwrapping() {}

    /** The innermost environment that can be reached; the argument itself if it wraps nothing we know. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment current = environment;
        for (int depth = 0; depth < DEEPEST && !isJavac(current); depth++) {
            ProcessingEnvironment inner = wrappedBy(current);
            if (inner == null) {
                break;
            }
            current = inner;
        }
        return current;
    }

    private static boolean isJavac(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("com.sun.tools.javac.");
    }

    private static @Nullable ProcessingEnvironment wrappedBy(ProcessingEnvironment wrapper) {
        ProcessingEnvironment byIntelliJ = unwrapAsIntelliJ(wrapper);
        if (byIntelliJ != null) {
            return byIntelliJ;
        }
        Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
        return environmentInFieldOf(holder, wrapper);
    }

    private static @Nullable ProcessingEnvironment unwrapAsIntelliJ(ProcessingEnvironment wrapper) {
        try {
            ClassLoader loader = wrapper.getClass().getClassLoader();
            Class<?> wrappers = Class.forName("org.jetbrains.jps.javac.APIWrappers", false, loader);
            Object inner = wrappers.getMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, wrapper);
            return inner instanceof ProcessingEnvironment environment && environment != wrapper ? environment : null;
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException
                | LinkageError absent) {
            return null;
        }
    }

    /** A field with one of the known names first, then any that holds an environment. */
    private static @Nullable ProcessingEnvironment environmentInFieldOf(Object holder, ProcessingEnvironment wrapper) {
        ProcessingEnvironment any = null;
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                ProcessingEnvironment value = environmentIn(field, holder);
                if (value == null || value == wrapper) {
                    continue;
                }
                if (FIELDS.contains(field.getName())) {
                    return value;
                }
                if (any == null) {
                    any = value;
                }
            }
        }
        return any;
    }

    private static @Nullable ProcessingEnvironment environmentIn(Field field, Object holder) {
        if (field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(holder) instanceof ProcessingEnvironment environment ? environment : null;
        } catch (RuntimeException | IllegalAccessException closed) {
            return null;
        }
    }
}
