package org.tapeless.it.laws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * What came of one call.
 *
 * @param result what it returned, null if it threw or returned nothing
 * @param arguments the arguments, as the call left them
 * @param thrown what it threw, or null
 */
@SuppressWarnings("ArrayRecordComponent")
record Run(Object result, Object[] arguments, Throwable thrown) {

    static Run of(Method method, Object receiver, Object[] passed, Object[] reported) {
        try {
            return new Run(method.invoke(receiver, passed), reported, null);
        } catch (InvocationTargetException e) {
            return new Run(null, reported, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The call's result, where it is expected to have one. */
    Object value() {
        if (thrown != null) {
            throw new AssertionError("threw " + thrown, thrown);
        }
        return result;
    }
}
