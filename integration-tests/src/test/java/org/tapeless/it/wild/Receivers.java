package org.tapeless.it.wild;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Objects to call instance methods on: made by constructors of which arguments can be drawn. */
final class Receivers {

    private final List<Constructor<?>> constructors;

    Receivers(Class<?> type) {
        constructors = Modifier.isAbstract(type.getModifiers())
                ? List.of()
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(c -> Arrays.stream(c.getParameterTypes()).allMatch(Recipe::canDraw))
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList();
        constructors.forEach(c -> c.setAccessible(true));
    }

    /** An object, if a constructor likes the arguments that the seed gives. */
    Optional<Object> draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (constructors.isEmpty()) {
            return Optional.empty();
        }
        Constructor<?> constructor = constructors.get(random.nextInt(constructors.size()));
        try {
            return Optional.of(constructor.newInstance(
                    new Recipe(constructor.getParameterTypes(), random.nextLong()).draw(random)));
        } catch (ReflectiveOperationException | RuntimeException | ExceptionInInitializerError refused) {
            return Optional.empty();
        }
    }
}
