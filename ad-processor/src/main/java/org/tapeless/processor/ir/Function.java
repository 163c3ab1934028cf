package org.tapeless.processor.ir;

import java.util.List;

/**
 * One method.
 *
 * @param name unique within its {@link Program}
 * @param results empty for {@code void}; more than one only for code that a transform made
 */
public record Function(String name, List<Var> parameters, List<Result> results, Block body) {
    public Function {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** One returned value; the name matters where there are several. */
    public record Result(String name, Type type) {}

    public Function withBody(Block newBody) {
        return new Function(name, parameters, results, newBody);
    }

    @Override
    public String toString() {
        return new Printer().print(this);
    }
}
