package org.tapeless.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.ModifiersTree;

/** {@code @NoDerivative} on a declaration in a body, where javac's model has no element to ask. */
final class Exclusions {
    private static final String PACKAGE = "org.tapeless.annotations";
    private static final String SIMPLE = "NoDerivative";

    private Exclusions() {}

    static boolean contains(ModifiersTree modifiers, CompilationUnitTree unit) {
        return modifiers.getAnnotations().stream().anyMatch(annotation -> isExclusion(annotation, unit));
    }

    private static boolean isExclusion(AnnotationTree annotation, CompilationUnitTree unit) {
        String name = annotation.getAnnotationType().toString();
        return name.equals(PACKAGE + "." + SIMPLE) || (name.equals(SIMPLE) && isImported(unit));
    }

    private static boolean isImported(CompilationUnitTree unit) {
        boolean onDemand = false;
        for (ImportTree tree : unit.getImports()) {
            String name = tree.getQualifiedIdentifier().toString();
            if (name.endsWith("." + SIMPLE)) {
                return name.equals(PACKAGE + "." + SIMPLE);
            }
            onDemand |= name.equals(PACKAGE + ".*");
        }
        return onDemand;
    }
}
