package org.tapeless.processor.frontend;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Whether the body that a call names is the one that runs (JLS 15.12.4.4). */
final class Dispatch {
    private Dispatch() {}

    /** Whether no class can override the method. */
    static boolean isFinal(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)
                || modifiers.contains(Modifier.FINAL)
                || BodyTypes.owner(method).getModifiers().contains(Modifier.FINAL);
    }
}
