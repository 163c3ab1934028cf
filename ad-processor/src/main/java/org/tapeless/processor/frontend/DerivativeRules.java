package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Type;

/** The rules that hold for the methods of one class: those of its own file, and those of the classes that it names. */
final class DerivativeRules {
    private static final String FROM = "org.tapeless.annotations.DerivativesFrom";

    private final BodyTypes types;
    private final Map<ExecutableElement, @Nullable DerivativeRule[]> byFunction = new LinkedHashMap<>();

    /** @param owner the class of the differentiated method */
    DerivativeRules(TypeElement owner, Elements elements, BodyTypes types) {
        this.types = types;
        Set<TypeElement> classes = new LinkedHashSet<>();
        addNested(Access.outermost(owner), classes);
        for (Element around = owner; around != null; around = around.getEnclosingElement()) {
            named(around, classes);
        }
        named(elements.getModuleOf(owner), classes);
        for (TypeElement type : classes) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                DerivativeRule rule = DerivativeRule.on(method);
                ExecutableElement function = rule == null || rule.fault() != null ? null : rule.function();
                if (rule != null && function != null) {
                    add(function, rule);
                }
            }
        }
    }

    private static void addNested(TypeElement type, Set<TypeElement> classes) {
        classes.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addNested(nested, classes));
    }

    private static void named(@Nullable Element element, Set<TypeElement> classes) {
        if (element == null) {
            return;
        }
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (Request.is(mirror, FROM)) {
                mirror.getElementValues().values().forEach(value -> classes(value, classes));
            }
        }
    }

    private static void classes(AnnotationValue value, Set<TypeElement> classes) {
        List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
        for (Object item : items) {
            if (item instanceof AnnotationValue inner && inner.getValue() instanceof DeclaredType type) {
                classes.add((TypeElement) type.asElement());
            }
        }
    }

    private void add(ExecutableElement function, DerivativeRule rule) {
        @Nullable
        DerivativeRule[] rules = byFunction.computeIfAbsent(
                function, key -> new DerivativeRule[key.getParameters().size()]);
        if (rules[rule.parameter()] == null) {
            rules[rule.parameter()] = rule;
        }
    }

    boolean has(ExecutableElement function) {
        return byFunction.containsKey(function);
    }

    /** A rule of the function that the companion may not call; null if it may call all. */
    @Nullable
    ExecutableElement outOfReach(ExecutableElement function) {
        @Nullable DerivativeRule[] rules = byFunction.get(function);
        return rules == null
                ? null
                : Arrays.stream(rules)
                        .filter(rule -> rule != null && !types.visible(rule.method()))
                        .map(rule -> rule == null ? null : rule.method())
                        .findFirst()
                        .orElse(null);
    }

    /** Per function, for each parameter, what computes the partial derivative. */
    Map<Op, List<@Nullable Op>> partials() {
        Map<Op, List<@Nullable Op>> partials = new LinkedHashMap<>();
        byFunction.forEach((function, rules) -> {
            List<@Nullable Op> list = new ArrayList<>();
            for (DerivativeRule rule : rules) {
                list.add(rule == null ? null : op(rule.method()));
            }
            partials.put(op(function), list);
        });
        return partials;
    }

    /** A static method as the IR names it. */
    Op op(ExecutableElement method) {
        List<Type> parameters = method.getParameters().stream()
                .map(parameter -> types.of(parameter.asType()))
                .toList();
        return new Op(
                BodyTypes.name(BodyTypes.owner(method)),
                method.getSimpleName().toString(),
                parameters,
                types.of(method.getReturnType()));
    }
}
