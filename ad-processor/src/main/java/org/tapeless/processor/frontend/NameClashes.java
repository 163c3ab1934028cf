package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/**
 * Generated members of one class that would have the same name and parameter types, and generated records that would
 * have the same name. Overloads are mostly told apart by their parameters, but not always: the tangent of a function
 * of two variables and that of a function of three, one of them independent, both take four doubles.
 */
final class NameClashes {
    private static final String FLAT_MATRIX = "double[][]";

    private final Types types;

    /** What stands behind a generated name: a clash is with another declaration, never with itself. */
    private final Map<String, Declaration> taken = new HashMap<>();

    NameClashes(Types types) {
        this.types = types;
    }

    /** Reports, at the later of two declarations that clash, the first name they clash in. */
    void report(List<Declaration> declarations, Map<Declaration, Findings> findings) {
        Map<String, Long> sharing = declarations.stream()
                .filter(declaration -> !declaration.hasOwnName())
                .collect(Collectors.groupingBy(Declaration::base, LinkedHashMap::new, Collectors.counting()));
        for (Declaration declaration : declarations) {
            boolean shared = !declaration.hasOwnName() && sharing.get(declaration.base()) > 1;
            for (String name : names(declaration, shared)) {
                Declaration other = taken.putIfAbsent(name, declaration);
                if (other != null && other != declaration) {
                    findings.get(declaration).add(problem(name, declaration, other), declaration.annotation());
                    break;
                }
            }
        }
    }

    private static Problem problem(String name, Declaration declaration, Declaration other) {
        boolean same = declaration.method().equals(other.method());
        return new Problem(
                Key.NeedsName,
                0,
                "two @Differentiable both ask for " + name,
                same
                        ? "several of them on one method need different names"
                        : "the other one stands on " + other.method(),
                "give one of them a name of its own: @Differentiable(name = \"...\")");
    }

    /** Signatures of methods and names of records, as far as the header determines them. */
    private List<String> names(Declaration declaration, boolean shared) {
        List<String> primal = new ArrayList<>();
        if (declaration.parameters().size() > declaration.method().getParameters().size()) {
            primal.add(declaration.owner());
        }
        for (VariableElement parameter : declaration.method().getParameters()) {
            primal.add(erased(parameter.asType()));
        }
        List<String> independents = declaration.parameters().stream()
                .filter(parameter -> parameter.role() == Role.INDEPENDENT)
                .map(Parameter::java)
                .toList();
        List<String> bars = independents.stream()
                .map(type -> type.endsWith("]") ? type : type + "[]")
                .toList();
        TypeMirror resultType = declaration.method().getReturnType();
        String result = erased(resultType);
        boolean second = declaration.request().order() >= 2;
        String base = declaration.base();
        String stem = Character.toUpperCase(base.charAt(0)) + base.substring(1);
        String suffix = shared
                ? declaration.method().getParameters().stream()
                        .map(parameter -> simple(erased(parameter.asType())))
                        .collect(Collectors.joining())
                : "";
        List<String> names = new ArrayList<>();
        names.add(signature(base + "Jvp", primal, independents));
        if (resultType.getKind() == TypeKind.VOID) {
            names.add(signature(base + "Vjp", primal, bars));
        } else if (resultType.getKind() == TypeKind.ARRAY) {
            names.add(signature(base + "Vjp", primal, List.of(result)));
            names.add("record " + stem + "Jvp" + suffix);
            names.add("record " + stem + "Vjp" + suffix);
            if (result.equals("double[]")) {
                names.add(signature(base + "Jacobian", primal, List.of()));
                names.add(signature(base + "Jvps", primal, List.of(FLAT_MATRIX)));
            }
        } else {
            names.add(signature(base + "Gradient", primal, List.of()));
            names.add(signature(base + "GradientInto", primal, bars));
            names.add("record " + stem + "Gradient" + suffix);
            if (independents.stream().allMatch("double"::equals) && result.equals("double")) {
                names.add(dual(declaration, base, primal));
            }
            if (second) {
                names.add(signature(base + "Hvp", primal, independents));
                names.add(signature(base + "Hessian", primal, List.of()));
                names.add("record " + stem + "Hvp" + suffix);
            }
        }
        return names;
    }

    private static String dual(Declaration declaration, String base, List<String> primal) {
        List<String> types = new ArrayList<>(primal);
        for (int i = 0; i < types.size(); i++) {
            if (declaration.parameters().get(i).role() == Role.INDEPENDENT) {
                types.set(i, "Dual");
            }
        }
        return signature(base + "Jvp", types, List.of());
    }

    private static String signature(String name, List<String> primal, List<String> more) {
        List<String> all = new ArrayList<>(primal);
        all.addAll(more);
        return name + "(" + String.join(", ", all) + ")";
    }

    private String erased(TypeMirror type) {
        return TypeNames.with(List.of()).of(types.erasure(type));
    }

    /** {@code java.util.List[]} as part of a record's name: {@code ListArray}. */
    private static String simple(String type) {
        String element = type.replace("[]", "");
        String name = element.substring(element.lastIndexOf('.') + 1);
        int rank = (type.length() - element.length()) / 2;
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Array".repeat(rank);
    }
}
