package org.tapeless.processor.interpret;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands in for code that the IR only names: source that is called or read as it is, companions, generated methods.
 *
 * <p>Keys are the source with <code>${}</code> for each argument, {@code p.Foo#loss} for a companion's method and
 * {@code p.FooDerivatives#lossGradient} for a generated one. Exceptions made by {@code new} with a message are known
 * without an entry.
 */
public final class Foreign {
    /** What runs instead. */
    @FunctionalInterface
    public interface Code {
        /** The result; an {@code Object[]} where there are several, anything where there is none. */
        Object run(Object[] arguments) throws Throwable;
    }

    private final Map<String, Code> codes;

    private Foreign(Map<String, Code> codes) {
        this.codes = codes;
    }

    public static Foreign none() {
        return new Foreign(Map.of());
    }

    public Foreign with(String key, Code code) {
        Map<String, Code> more = new HashMap<>(codes);
        more.put(key, code);
        return new Foreign(more);
    }

    static String key(List<String> parts) {
        return String.join("${}", parts);
    }

    Code get(String key) {
        Code code = codes.get(key);
        if (code != null) {
            return code;
        }
        if (key.startsWith("new ") && key.contains("(")) {
            return arguments -> exception(key, arguments);
        }
        throw new UnsupportedOperationException("no code for " + key + ", only for " + codes.keySet());
    }

    private static Object exception(String key, Object[] arguments) throws ReflectiveOperationException {
        String name = key.substring("new ".length(), key.indexOf('(')).strip();
        String message = key.substring(key.indexOf('(') + 1) + Arrays.toString(arguments);
        Class<?> type = Class.forName(name.contains(".") ? name : "java.lang." + name);
        for (Constructor<?> constructor : type.getConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {String.class})) {
                return constructor.newInstance(message);
            }
        }
        return type.getConstructor().newInstance();
    }
}
