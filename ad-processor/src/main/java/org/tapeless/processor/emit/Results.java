package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;

/** How a function that is no member of the API returns several values. */
public final class Results {
    static final String DUAL = "org.tapeless.runtime.Dual";

    private Results() {}

    /** Whether the results are a {@code double} value and its {@code double} tangent, which come as a {@code Dual}. */
    static boolean isDual(Function function) {
        List<Function.Result> results = function.results();
        return results.size() == 2
                && results.stream().allMatch(result -> result.type() == Scalar.DOUBLE)
                && results.get(0).name().equals("value")
                && results.get(1).name().equals("tangent");
    }

    /** The accessors of the record that holds the results, in their order; none for one result or none. */
    public static List<String> components(Function function) {
        if (function.results().size() < 2) {
            return List.of();
        }
        Names names = new Names(List.of());
        List<String> components = new ArrayList<>();
        function.results().forEach(result -> components.add(names.component(Scopes.legal(result.name()))));
        return List.copyOf(components);
    }

    /** {@code PowerForwardResult} for the method {@code powerForward}. */
    static String recordName(String method) {
        return Names.capitalised(method) + "Result";
    }

    /** How another companion calls an entry point of this one. */
    public static Callee.Generated entryPoint(String companion, Function function) {
        String record = function.results().size() < 2
                ? ""
                : isDual(function) ? DUAL : companion + "." + recordName(function.name());
        return new Callee.Generated(companion, function.name(), record, components(function));
    }
}
