package org.tapeless.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Where a class's derivatives stand: {@code p.Outer.Inner} has {@code p.Outer_InnerDerivatives}. */
final class CompanionNames {
    static final String SUFFIX = "Derivatives";

    private CompanionNames() {}

    /** The companion's simple name. */
    static String simple(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        for (Element e = type; !(e instanceof PackageElement); e = e.getEnclosingElement()) {
            names.addFirst(e.getSimpleName().toString());
        }
        return String.join("_", names) + SUFFIX;
    }

    /** The companion's qualified name. */
    static String qualified(TypeElement type, Elements elements) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return packageName.isEmpty() ? simple(type) : packageName + "." + simple(type);
    }
}
