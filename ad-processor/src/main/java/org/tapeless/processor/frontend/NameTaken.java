package org.tapeless.processor.frontend;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;

/** Whether something else has the name of a class's companion. */
final class NameTaken {
    private NameTaken() {}

    /** Null if the companion can be generated. One that we generated earlier does not count: it is replaced. */
    static @Nullable Problem find(TypeElement type, Elements elements) {
        String companion = CompanionNames.qualified(type, elements);
        TypeElement existing = elements.getTypeElement(companion);
        if (existing != null && Companions.marker(existing) == null) {
            return problem(companion);
        }
        List<TypeElement> claimants = CompanionNames.owners(companion, elements).stream()
                .filter(Companions::hasRequests)
                .toList();
        return claimants.size() < 2
                ? null
                : new Problem(
                        Key.CompanionNameTaken,
                        0,
                        claimants.get(0).getQualifiedName() + " and "
                                + claimants.get(1).getQualifiedName() + " both claim " + companion,
                        "the companion of a nested class is named after all the classes around it, joined by _",
                        "rename one of the classes");
    }

    /** Another class stands there already. */
    static Problem problem(String companion) {
        return new Problem(
                Key.CompanionNameTaken,
                0,
                "there is a class " + companion + " already",
                "the generated derivatives would have that name",
                "rename that class, or the one with the annotated methods");
    }
}
