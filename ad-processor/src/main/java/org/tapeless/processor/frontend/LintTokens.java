package org.tapeless.processor.frontend;

import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Warnings that a companion must be silent about. It calls what the source calls, so that it needs what is suppressed
 * there; and it uses what the source declares, which within one file may be deprecated without a word.
 */
final class LintTokens {
    private final Elements elements;
    private final SortedSet<String> tokens = new TreeSet<>();

    private LintTokens(Elements elements) {
        this.elements = elements;
    }

    /** In alphabetical order. */
    static SortedSet<String> of(TypeElement type, Elements elements) {
        LintTokens tokens = new LintTokens(elements);
        tokens.add(Access.outermost(type));
        return tokens.tokens;
    }

    private void add(Element element) {
        SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
        for (String token : suppressed == null ? new String[0] : suppressed.value()) {
            if (!token.startsWith("tapeless:") && !token.equals("unused")) {
                tokens.add(token);
            }
        }
        if (elements.isDeprecated(element)) {
            Deprecated deprecated = element.getAnnotation(Deprecated.class);
            tokens.add(deprecated != null && deprecated.forRemoval() ? "removal" : "deprecation");
        }
        element.getEnclosedElements().forEach(this::add);
    }
}
