package org.tapeless.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.source.CompanionEntry;
import org.tapeless.processor.source.DifferentiableMethod;

/** Stands behind the frontend in tests: companions with a {@code fooGradient} that returns zero. */
class StubCompiler implements CompanionCompiler {
    /** Qualified names of the methods it was given, {@code p.Foo.f}, call by call. */
    final List<List<String>> seen = new ArrayList<>();

    /** The methods of the last call. */
    List<DifferentiableMethod> last = List.of();

    @Override
    public List<String> passes() {
        return List.of("Inline", "Simplify");
    }

    @Override
    public Optional<String> compile(
            List<DifferentiableMethod> methods,
            Function<DifferentiableMethod, Problems> problems,
            Options options,
            Surroundings surroundings) {
        last = methods;
        seen.add(methods.stream()
                .map(method -> method.owner() + "." + method.name())
                .toList());
        return Optional.of(companion(methods));
    }

    static String companion(List<DifferentiableMethod> methods) {
        DifferentiableMethod first = methods.get(0);
        String entries = CompanionEntry.write(methods).stream()
                .map(piece -> '"' + piece.replace("\n", "\\n") + '"')
                .collect(Collectors.joining(", "));
        return (first.packageName().isEmpty() ? "" : "package " + first.packageName() + ";\n")
                + "@org.tapeless.annotations.GeneratedDerivative(format = 1, methods = {" + entries + "})\n"
                + "@javax.annotation.processing.Generated(\"tapeless\")\n"
                + (first.ownerIsPublic() ? "public " : "") + "final class " + first.companion() + " {\n"
                + "    private " + first.companion() + "() {}\n"
                + methods.stream().map(StubCompiler::member).collect(Collectors.joining())
                + "}\n";
    }

    /** The header as the frontend describes it. */
    static String member(DifferentiableMethod method) {
        String variables =
                method.typeParameters().isEmpty() ? "" : "<" + String.join(", ", method.typeParameters()) + "> ";
        String parameters = method.parameters().stream()
                .map(parameter -> parameter.java() + " " + parameter.name())
                .collect(Collectors.joining(", "));
        String thrown = method.thrown().isEmpty() ? "" : " throws " + String.join(", ", method.thrown());
        String visibility = method.visibility().isEmpty() ? "" : method.visibility() + " ";
        return "    " + visibility + "static " + variables + "double " + method.base() + "Gradient(" + parameters + ")"
                + thrown + " {\n        return 0;\n    }\n";
    }
}
