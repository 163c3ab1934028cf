package org.tapeless.it.wild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compilation units with an annotation before some of their methods; lines stay where they are. */
final class Marked {

    private final String annotation;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<Long>> places = new TreeMap<>();

    /**
     * Annotates.
     *
     * @param units the original texts by paths; only those with a method to annotate are kept
     * @param annotation what is put before each method
     */
    Marked(Map<String, String> units, Collection<Candidate> methods, String annotation) {
        this.annotation = annotation.isEmpty() ? "" : annotation + " ";
        for (Candidate method : methods) {
            places.computeIfAbsent(method.unit(), k -> new ArrayList<>())
                    .add(method.declaration().start());
        }
        places.forEach((path, starts) -> {
            Collections.sort(starts);
            StringBuilder text = new StringBuilder(units.getOrDefault(path, ""));
            for (int i = starts.size() - 1; i >= 0; i--) {
                text.insert(Math.toIntExact(starts.get(i)), this.annotation);
            }
            texts.put(path, text.toString());
        });
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The offset in the original text of an offset in the annotated one. */
    long original(String path, long offset) {
        long shift = 0;
        for (long start : places.getOrDefault(path, List.of())) {
            if (start + shift < offset) {
                shift += annotation.length();
            }
        }
        return Math.max(0, offset - shift);
    }
}
