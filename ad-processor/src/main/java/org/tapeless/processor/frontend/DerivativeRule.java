package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;

/**
 * One {@code @DerivativeOf}: a method that computes a partial derivative of a function.
 *
 * @param method the annotated method
 * @param type the class of the function; null where it is unknown, which javac reports
 * @param name of the function
 * @param parameter by which it is differentiated, from 0
 */
record DerivativeRule(ExecutableElement method, @Nullable TypeElement type, String name, int parameter) {
    static final String ANNOTATION = "org.tapeless.annotations.DerivativeOf";

    /** The rule that a method is, or null if it is none. */
    static @Nullable DerivativeRule on(ExecutableElement method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (Request.is(mirror, ANNOTATION)) {
                return read(method, mirror);
            }
        }
        return null;
    }

    private static DerivativeRule read(ExecutableElement method, AnnotationMirror mirror) {
        TypeElement type = null;
        String name = "";
        int parameter = 0;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            Object value = entry.getValue().getValue();
            switch (entry.getKey().getSimpleName().toString()) {
                case "type" ->
                    type = value instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
                case "method" -> name = value.toString();
                default -> parameter = value instanceof Integer number ? number : 0;
            }
        }
        return new DerivativeRule(method, type, name, parameter);
    }

    /** What is wrong if an earlier method of the class is about the same partial derivative; else null. */
    @Nullable
    Problem duplicateFault() {
        for (ExecutableElement other :
                ElementFilter.methodsIn(BodyTypes.owner(method).getEnclosedElements())) {
            if (other.equals(method)) {
                break;
            }
            DerivativeRule earlier = on(other);
            if (earlier != null && isSameAs(earlier)) {
                return problem(
                        "a second rule for parameter " + parameter + " of " + name,
                        other.getSimpleName() + " is one already",
                        "remove one of them");
            }
        }
        return null;
    }

    private boolean isSameAs(DerivativeRule other) {
        ExecutableElement function = function();
        return function != null && function.equals(other.function()) && parameter == other.parameter;
    }

    /** The function, by the rule's parameters; null if there is none. */
    @Nullable
    ExecutableElement function() {
        ExecutableElement found = null;
        for (ExecutableElement candidate : candidates()) {
            boolean exact =
                    candidate.getParameters().size() == method.getParameters().size();
            if (matches(candidate) && (found == null || exact)) {
                found = candidate;
            }
        }
        return found;
    }

    private List<ExecutableElement> candidates() {
        return type == null
                ? List.of()
                : ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(candidate -> candidate.getSimpleName().contentEquals(name))
                        .filter(candidate -> candidate.getModifiers().contains(Modifier.STATIC))
                        .toList();
    }

    /** Whether the rule takes what the function takes, or that and the function's result. */
    private boolean matches(ExecutableElement function) {
        List<TypeKind> expected = new ArrayList<>(kinds(function.getParameters()));
        List<TypeKind> actual = kinds(method.getParameters());
        if (actual.size() == expected.size() + 1) {
            expected.add(function.getReturnType().getKind());
        }
        return expected.equals(actual);
    }

    private static List<TypeKind> kinds(List<? extends VariableElement> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.asType().getKind())
                .toList();
    }

    /** What is wrong with the rule; null if nothing is, or if its types are not known. */
    @Nullable
    Problem fault() {
        TypeElement owner = type;
        if (owner == null || owner.asType().getKind() == TypeKind.ERROR) {
            return null;
        }
        if (!method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return problem(
                    "the rule " + method.getSimpleName() + " is not a static method that other classes can call",
                    "generated classes call it",
                    "make it static, and not private");
        }
        ExecutableElement function = function();
        if (function == null) {
            List<String> known = candidates().stream()
                    .map(ExecutableElement::toString)
                    .sorted()
                    .toList();
            return problem(
                    owner.getSimpleName() + " has no static method " + name + parameters(),
                    known.isEmpty()
                            ? "no static method of that name is declared in " + owner.getQualifiedName()
                            : "it has " + String.join(", ", known),
                    "give the rule the function's own parameters, and at most its result as one more");
        }
        return functionFault(function);
    }

    private @Nullable Problem functionFault(ExecutableElement function) {
        TypeMirror result = function.getReturnType();
        boolean scalars = function.getParameters().stream()
                .allMatch(p -> p.asType().getKind().isPrimitive());
        if (!isFloating(result) || !scalars) {
            return problem(
                    function + " is not a function of primitive values with a floating result",
                    "a partial derivative is one number for each parameter",
                    "write a method around it that is differentiated itself, or pass it inactive values only");
        }
        if (method.getReturnType().getKind() != result.getKind()) {
            return problem(
                    "the rule returns " + method.getReturnType() + ", and " + name + " returns " + result,
                    "a partial derivative has the type of the function's result",
                    "return " + result);
        }
        if (parameter < 0
                || parameter >= function.getParameters().size()
                || !isFloating(function.getParameters().get(parameter).asType())) {
            return problem(
                    function + " has no floating parameter " + parameter,
                    "parameters are counted from 0, and only floating ones have derivatives",
                    "name the place of a double or float parameter");
        }
        if (!method.getThrownTypes().isEmpty()) {
            return problem(
                    "the rule " + method.getSimpleName() + " declares exceptions",
                    "generated methods declare those of the differentiated method only",
                    "return NaN where there is no derivative");
        }
        return null;
    }

    private String parameters() {
        return "("
                + String.join(
                        ", ",
                        method.getParameters().stream()
                                .map(p -> p.asType().toString())
                                .toList())
                + ")";
    }

    private static boolean isFloating(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
    }

    private static Problem problem(String summary, String because, String remedy) {
        return new Problem(Key.BadDerivativeRule, 0, summary, because, remedy);
    }
}
