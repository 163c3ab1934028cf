package org.tapeless.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/**
 * All that the header of a method says about one {@code @Differentiable} on it: {@link DifferentiableMethod} but for
 * the body.
 */
record Declaration(
        ExecutableElement method,
        TreePath path,
        Request request,
        String packageName,
        String owner,
        String companion,
        boolean ownerIsPublic,
        String visibility,
        List<String> typeParameters,
        List<String> thrown,
        boolean overridable,
        List<Parameter> parameters) {
    String name() {
        return method.getSimpleName().toString();
    }

    boolean hasOwnName() {
        return !request.name().isEmpty();
    }

    /** The stem of generated names. */
    String base() {
        return hasOwnName() ? request.name() : name();
    }

    /** Where problems of this annotation go that concern no smaller part of it. */
    TreePath annotation() {
        return request.place(path);
    }
}
