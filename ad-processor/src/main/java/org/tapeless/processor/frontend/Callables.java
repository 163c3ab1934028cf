package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** How the companion calls the user's own methods, where it may. */
final class Callables {
    private Callables() {}

    /** Whether the companion may name the method and the types of its parameters. */
    static boolean isCallable(BodyTypes types, ExecutableElement method) {
        return types.visible(method)
                && method.getParameters().stream().allMatch(parameter -> types.nameable(parameter.asType()));
    }

    /**
     * Source around the receiver, if there is one, and the arguments; empty where the companion may not call.
     *
     * @param viaSuper whether the body was reached by {@code super.}, so that a call may run another one
     */
    static List<String> primal(BodyTypes types, ExecutableElement method, boolean viaSuper) {
        if (!isCallable(types, method) || (viaSuper && !Dispatch.isFinal(method))) {
            return List.of();
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        String owner = BodyTypes.name((TypeElement) method.getEnclosingElement());
        String call = (isStatic ? owner : "") + "." + method.getSimpleName() + "(";
        List<? extends VariableElement> parameters = method.getParameters();
        List<String> parts = new ArrayList<>();
        if (!isStatic) {
            parts.add("");
        }
        if (parameters.isEmpty()) {
            parts.add(call + ")");
            return parts;
        }
        parts.add(call);
        for (int i = 1; i < parameters.size(); i++) {
            parts.add(", ");
        }
        parts.add(")");
        return parts;
    }
}
