package org.tapeless.processor.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Erased types (JLS 4.6), as text: for signatures that collide, for the suffix of records, for Javadoc links. */
final class Erasure {
    private static final String LANG = "java.lang.";

    private final String packageName;
    private final Map<String, String> bounds = new LinkedHashMap<>();

    /** @param typeParameters declarations such as {@code T extends Number} */
    Erasure(String packageName, List<String> typeParameters) {
        this.packageName = packageName;
        for (String declaration : typeParameters) {
            String[] parts = declaration.split("\\s+extends\\s+", 2);
            String bound = parts.length == 1
                    ? LANG + "Object"
                    : withoutArguments(parts[1]).split("&", 2)[0];
            bounds.put(parts[0].strip(), bound.strip());
        }
    }

    /** {@code java.util.List<T>[]} as {@code java.util.List[]}. */
    String of(String java) {
        String raw = withoutArguments(java).replace(" ", "");
        String base = raw.replace("[]", "");
        String dimensions = raw.substring(base.length());
        String bound = bounds.get(base);
        return (bound == null ? base : of(bound)) + dimensions;
    }

    /** The erased type as the companion's Javadoc may write it: without its own package and {@code java.lang}. */
    String shown(String java) {
        String erased = of(java);
        String own = packageName + ".";
        if (!packageName.isEmpty() && erased.startsWith(own) && isSimple(erased, own)) {
            return erased.substring(own.length());
        }
        return erased.startsWith(LANG) && isSimple(erased, LANG) ? erased.substring(LANG.length()) : erased;
    }

    /** {@code DoubleArray} for {@code double[]}. */
    String suffix(String java) {
        String erased = of(java);
        String base = erased.replace("[]", "");
        int dimensions = (erased.length() - base.length()) / 2;
        return Names.capitalised(base.substring(base.lastIndexOf('.') + 1)) + "Array".repeat(dimensions);
    }

    private static boolean isSimple(String erased, String prefix) {
        return erased.length() > prefix.length() && Character.isUpperCase(erased.charAt(prefix.length()));
    }

    private static String withoutArguments(String java) {
        StringBuilder result = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                result.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return result.toString();
    }
}
