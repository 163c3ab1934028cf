package org.tapeless.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/**
 * Where a body stands: what is the same for each of its names.
 *
 * @param method the method's path
 * @param classes the classes around it, innermost first
 * @param typeParameters those of the method itself
 */
record Place(
        TreePath method,
        List<TypeElement> classes,
        List<? extends TypeParameterElement> typeParameters,
        Imports imports,
        Access access) {
    TypeElement enclosing() {
        return classes.get(0);
    }

    boolean isInside(TypeElement type) {
        return classes.contains(type);
    }
}
