package org.tapeless.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** Reads the header of an annotated method. Faults are left to {@link DeclarationChecks}. */
final class DeclarationReader {
    private static final String RECEIVER = "self";

    private final Elements elements;

    DeclarationReader(Elements elements) {
        this.elements = elements;
    }

    /** @param path the method's tree */
    Declaration read(ExecutableElement method, TreePath path, Request request, Findings findings) {
        TypeElement owner = owner(method);
        List<TypeParameterElement> variables = variables(method);
        TypeNames names = TypeNames.with(variables);
        Declaration declaration = new Declaration(
                method,
                path,
                request,
                elements.getPackageOf(owner).getQualifiedName().toString(),
                owner.getQualifiedName().toString(),
                CompanionNames.simple(owner),
                isPublic(owner),
                method.getModifiers().contains(Modifier.PUBLIC) ? "public" : "",
                variables.stream().map(names::declaration).toList(),
                method.getThrownTypes().stream().map(names::of).toList(),
                isOverridable(method, owner),
                parameters(method, request));
        new DeclarationChecks(elements, findings).check(declaration);
        return declaration;
    }

    /** The class that declares a method. */
    static TypeElement owner(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement owner) {
            return owner;
        }
        throw new IllegalArgumentException(method + " stands in no class");
    }

    /** The receiver first, if there is one. Of methods in class files too, but there names and so roles are unknown. */
    static List<Parameter> parameters(ExecutableElement method, Request request) {
        TypeNames names = TypeNames.with(variables(method));
        List<Parameter> parameters = new ArrayList<>();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            String self = names.of(owner(method).asType());
            parameters.add(new Parameter(receiverName(method), new OpaqueType(self), self, Role.RECEIVER));
        }
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(new Parameter(
                    parameter.getSimpleName().toString(),
                    IrTypes.of(parameter.asType(), names),
                    names.of(parameter.asType()),
                    role(parameter, request)));
        }
        return parameters;
    }

    /** The result's type; {@code void} is an opaque type, as everywhere in the IR. */
    static Type result(ExecutableElement method) {
        return IrTypes.of(method.getReturnType(), TypeNames.with(variables(method)));
    }

    private static Role role(VariableElement parameter, Request request) {
        if (isExcluded(parameter)) {
            return Role.EXCLUDED;
        }
        boolean named = request.wrt().isEmpty()
                || request.wrt().contains(parameter.getSimpleName().toString());
        return named && IrTypes.isDifferentiable(parameter.asType()) ? Role.INDEPENDENT : Role.OTHER;
    }

    static boolean isExcluded(VariableElement parameter) {
        return parameter.getAnnotationMirrors().stream().anyMatch(mirror -> Request.is(mirror, Request.EXCLUSION));
    }

    /** Those of the method and, if it has a receiver, of the types around it. */
    private static List<TypeParameterElement> variables(ExecutableElement method) {
        List<TypeParameterElement> variables = new ArrayList<>();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            addVariables(owner(method), variables);
        }
        variables.addAll(method.getTypeParameters());
        return variables;
    }

    /** The type variables that an instance of {@code type} binds, outermost first. */
    private static void addVariables(TypeElement type, List<TypeParameterElement> variables) {
        if (!type.getModifiers().contains(Modifier.STATIC) && type.getEnclosingElement() instanceof TypeElement outer) {
            addVariables(outer, variables);
        }
        variables.addAll(type.getTypeParameters());
    }

    /** {@code self}, but names in the source always win. */
    private static String receiverName(ExecutableElement method) {
        Set<String> taken = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.toSet());
        String name = RECEIVER;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** Whether code in every package can name it. */
    private static boolean isPublic(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOverridable(ExecutableElement method, TypeElement owner) {
        Set<Modifier> modifiers = method.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE)
                && !modifiers.contains(Modifier.FINAL)
                && !owner.getModifiers().contains(Modifier.FINAL)
                && owner.getKind() != ElementKind.RECORD;
    }
}
