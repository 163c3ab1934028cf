package org.tapeless.it.random.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A class with one differentiable method and its helpers.
 *
 * @param seed what it was drawn from
 * @param order of the {@code @Differentiable}
 * @param receiver whether the methods are those of an instance
 * @param fields declarations of constants
 * @param methods the differentiable one first
 */
public record RandomProgram(long seed, int order, boolean receiver, List<String> fields, List<Method> methods) {

    public Method main() {
        return methods.get(0);
    }

    /** Whether single precision occurs anywhere. */
    public boolean isSingle() {
        return Stream.concat(
                        fields.stream(),
                        methods.stream()
                                .flatMap(m -> Stream.concat(
                                        Stream.of(m.result().toString()),
                                        Stream.concat(
                                                m.parameters().stream()
                                                        .map(p -> p.type().toString()),
                                                Stream.of(m.body().toString())))))
                .anyMatch(text -> text.contains("FLOAT") || text.contains("float"));
    }

    /** Whether some method calls what has an effect. */
    public boolean isImpure() {
        return methods.stream().anyMatch(m -> m.calls(Printer.EFFECT));
    }

    public int size() {
        return methods.stream()
                        .mapToInt(m -> m.body().size() + m.parameters().size())
                        .sum()
                + fields.size();
    }

    public RandomProgram withMethods(List<Method> others) {
        return new RandomProgram(seed, order, receiver, fields, others);
    }
}
