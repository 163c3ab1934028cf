package org.tapeless.processor.interpret;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tapeless.processor.ir.Op;

/** Calls the methods that {@link Op}s name. */
final class LibraryMethods {
    private final Map<Op, MethodHandle> handles = new HashMap<>();

    /** The method's result, null if it has none; exceptions are its own. */
    Object call(Op op, Object[] arguments) throws Throwable {
        if (op.owner().equals("[]")) {
            return copy(op, arguments[0]);
        }
        return handles.computeIfAbsent(op, LibraryMethods::find).invokeWithArguments(arguments);
    }

    private static Object copy(Op op, Object array) {
        if (!op.name().equals("clone")) {
            throw new IllegalArgumentException("arrays have no method " + op.name());
        }
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().componentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Overloads as Java finds them: first by exact and by fitting types, then with a variable number of arguments. */
    private static MethodHandle find(Op op) {
        Class<?> owner = classNamed(op.owner(), null);
        if (owner == null) {
            throw new IllegalArgumentException("no class " + op.owner());
        }
        List<Class<?>> given =
                op.parameters().stream().<Class<?>>map(PlainNumbers::classOf).toList();
        return first(owner, op, method -> List.of(method.getParameterTypes()).equals(given))
                .or(() -> first(owner, op, method -> fits(method.getParameterTypes(), given)))
                .map(MethodHandle::asFixedArity)
                .or(() -> first(owner, op, Method::isVarArgs))
                .orElseThrow(() -> new IllegalArgumentException("no method " + op));
    }

    private static Optional<MethodHandle> first(Class<?> owner, Op op, Predicate<Method> wanted) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> isNamed(method, op) && wanted.test(method))
                .findFirst()
                .map(LibraryMethods::handle);
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("no access to " + method, e);
        }
    }

    private static boolean isNamed(Method method, Op op) {
        return Modifier.isStatic(method.getModifiers()) && method.getName().equals(op.name());
    }

    private static boolean fits(Class<?>[] parameters, List<Class<?>> given) {
        return parameters.length == given.size()
                && IntStream.range(0, parameters.length).allMatch(i -> parameters[i].isAssignableFrom(given.get(i)));
    }

    /** The class of that name as Java source spells it, nested ones too; else {@code otherwise}. */
    static Class<?> classNamed(String name, Class<?> otherwise) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? otherwise : classNamed(name.substring(0, dot) + "$" + name.substring(dot + 1), otherwise);
        }
    }
}
