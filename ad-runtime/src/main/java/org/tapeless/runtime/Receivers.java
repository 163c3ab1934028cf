package org.tapeless.runtime;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the method that was differentiated is the one that an object runs. The derivative of an instance method is
 * that of the body in its own class; an object whose class overrides the method has another one.
 *
 * <p>The answer is looked up once for each class of receivers and then kept with that class.
 */
public final class Receivers {
    private static final ClassValue<Map<String, Boolean>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Receivers() {}

    /**
     * Checks a receiver. A null receiver passes: the primal decides what happens then.
     *
     * @param self the receiver
     * @param owner the class or interface whose method was differentiated
     * @param method its name
     * @param parameters its erased parameter types
     * @throws IllegalArgumentException naming the receiver's class, if that overrides the method
     */
    public static void runs(@Nullable Object self, Class<?> owner, String method, Class<?>... parameters) {
        if (self == null || self.getClass() == owner) {
            return;
        }
        String key = owner.getName() + "." + method + Arrays.toString(parameters);
        boolean own = KNOWN.get(self.getClass())
                .computeIfAbsent(key, k -> !isOverridden(self.getClass(), owner, method, parameters));
        if (!own) {
            throw new IllegalArgumentException(
                    "self is a " + self.getClass().getName() + ", which overrides " + owner.getName() + "." + method);
        }
    }

    private static boolean isOverridden(Class<?> type, Class<?> owner, String method, Class<?>[] parameters) {
        for (Class<?> at = type; at != null && at != owner; at = at.getSuperclass()) {
            if (declares(at, method, parameters)) {
                return true;
            }
        }
        return owner.isInterface() && overriddenInInterface(type, owner, method, parameters);
    }

    /** A more specific interface may bring a default method of its own. */
    private static boolean overriddenInInterface(Class<?> type, Class<?> owner, String method, Class<?>[] parameters) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> face : at.getInterfaces()) {
                if (face != owner
                        && owner.isAssignableFrom(face)
                        && (declares(face, method, parameters)
                                || overriddenInInterface(face, owner, method, parameters))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean declares(Class<?> type, String method, Class<?>[] parameters) {
        for (Method declared : type.getDeclaredMethods()) {
            if (declared.getName().equals(method) && Arrays.equals(declared.getParameterTypes(), parameters)) {
                return true;
            }
        }
        return false;
    }
}
