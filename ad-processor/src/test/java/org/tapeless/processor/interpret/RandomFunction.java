package org.tapeless.processor.interpret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outside of a random function.
 *
 * @param parameters types by name, in order
 * @param returns the result's type, empty for {@code void}
 * @param recursion when the function does not call itself
 */
record RandomFunction(String name, Map<String, String> parameters, String returns, Optional<String> recursion) {

    /** @param parameters as in {@code "x: double, a: double[]"} */
    static RandomFunction of(String name, String parameters, String returns) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String parameter : List.of(parameters.split(", "))) {
            types.put(parameter.substring(0, parameter.indexOf(':')), parameter.substring(parameter.indexOf(' ') + 1));
        }
        return new RandomFunction(name, types, returns, Optional.empty());
    }

    /** The same, calling itself as long as its first parameter, a counter, is positive. */
    RandomFunction recursive() {
        return new RandomFunction(name, parameters, returns, Optional.of("depth <= 0"));
    }

    String header() {
        String list = String.join(
                ", ",
                parameters.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
        return "function " + name + "(" + list + ")" + (returns.isEmpty() ? "" : " -> (value: " + returns + ")");
    }

    /** Something that may be returned. */
    String result(RandomExpressions exprs) {
        return switch (returns) {
            case "" -> "";
            case "double" -> exprs.real(2);
            case "float" -> exprs.single();
            default -> exprs.source();
        };
    }

    /** @param again whether it is called by itself */
    String call(RandomExpressions exprs, RandomScope scope, boolean again) {
        List<String> arguments = parameters.entrySet().stream()
                .map(e -> switch (e.getValue()) {
                    case "double" -> exprs.real(1);
                    case "double[]" -> exprs.array();
                    case "int" -> e.getKey().equals("depth") ? again ? "depth - 1" : "2" : exprs.whole() + " % 4";
                    default -> scope.any(e.getValue());
                })
                .toList();
        return name + "(" + String.join(", ", arguments) + ")";
    }
}
