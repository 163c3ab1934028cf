package org.tapeless.processor.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Names that can be read at a point of a random program, by type, and the random choices made among them. */
final class RandomScope {
    private final Random random;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private int fresh;

    RandomScope(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A name of that type; there must be one. */
    String any(String type) {
        List<String> known = of(type);
        return known.get(random.nextInt(known.size()));
    }

    boolean has(String type) {
        return !of(type).isEmpty();
    }

    private List<String> of(String type) {
        return names.getOrDefault(type, List.of()).stream()
                .filter(name -> !hidden.contains(name))
                .toList();
    }

    void add(String type, String name) {
        names.computeIfAbsent(type, key -> new ArrayList<>()).add(name);
    }

    /** A name that was never used. */
    String name(String stem) {
        return stem + ++fresh;
    }

    void hide(String name) {
        hidden.add(name);
    }

    void show(String name) {
        hidden.remove(name);
    }

    void clear() {
        names.clear();
        hidden.clear();
    }

    /** How many names of each type there are. */
    Map<String, Integer> mark() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        names.forEach((type, list) -> sizes.put(type, list.size()));
        return sizes;
    }

    /** Forgets what came after the mark. */
    void release(Map<String, Integer> mark) {
        names.forEach((type, list) ->
                list.subList(mark.getOrDefault(type, 0), list.size()).clear());
    }
}
