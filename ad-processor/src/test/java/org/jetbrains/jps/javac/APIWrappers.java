package org.jetbrains.jps.javac;

import java.lang.reflect.Proxy;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;

/** Has the name and the one public method of the class by which IntelliJ's build lets processors look behind its proxies. */
public final class APIWrappers {
    private static final IdentityHashMap<Object, Object> WRAPPED = new IdentityHashMap<>();

    private APIWrappers() {}

    /** A proxy that does not show what it wraps. */
    public static ProcessingEnvironment wrap(ProcessingEnvironment environment) {
        Supplier<Object> target = () -> environment;
        ProcessingEnvironment proxy = (ProcessingEnvironment) Proxy.newProxyInstance(
                APIWrappers.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (self, method, arguments) -> method.invoke(target.get(), arguments));
        WRAPPED.put(proxy, environment);
        return proxy;
    }

    /** What a wrapper wraps; anything else is returned as it is. */
    public static <T> T unwrap(Class<? extends T> type, T wrapper) {
        Object inner = WRAPPED.get(wrapper);
        return inner == null ? wrapper : type.cast(inner);
    }
}
