package org.tapeless.processor.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Where a class's derivatives stand: {@code p.Outer.Inner} has {@code p.Outer_InnerDerivatives}. */
final class CompanionNames {
    static final String SUFFIX = "Derivatives";

    /** Of a name with many underscores only so many readings are tried. */
    private static final int MOST = 32;

    private CompanionNames() {}

    /** The companion's simple name. */
    static String simple(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            names.addFirst(e.getSimpleName().toString());
        }
        return String.join("_", names) + SUFFIX;
    }

    /** The companion's qualified name. */
    static String qualified(TypeElement type, Elements elements) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return packageName.isEmpty() ? simple(type) : packageName + "." + simple(type);
    }

    /** The classes whose companion has this name: {@code p.A_BDerivatives} may belong to {@code p.A_B} and {@code p.A.B}. */
    static List<TypeElement> owners(String companion, Elements elements) {
        int dot = companion.lastIndexOf('.');
        String stem = companion.substring(dot + 1, companion.length() - SUFFIX.length());
        List<String> names = new ArrayList<>(List.of(""));
        for (int at = 0; at < stem.length(); at++) {
            char c = stem.charAt(at);
            int known = names.size();
            for (int i = 0; i < known; i++) {
                String prefix = names.get(i);
                if (c == '_' && known <= MOST) {
                    names.add(prefix + '.');
                }
                names.set(i, prefix + c);
            }
        }
        List<TypeElement> owners = new ArrayList<>();
        for (String name : names) {
            boolean possible = !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".") && !name.contains("..");
            TypeElement type = possible ? elements.getTypeElement(companion.substring(0, dot + 1) + name) : null;
            if (type != null) {
                owners.add(type);
            }
        }
        return owners;
    }
}
