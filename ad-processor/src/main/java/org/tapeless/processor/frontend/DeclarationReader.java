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
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.ir.OpaqueType;
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
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        List<TypeParameterElement> variables = new ArrayList<>();
        if (!isStatic) {
            addVariables(owner, variables);
        }
        variables.addAll(method.getTypeParameters());
        TypeNames names = TypeNames.with(variables);
        List<Parameter> parameters = new ArrayList<>();
        if (!isStatic) {
            TypeMirror self = owner.asType();
            parameters.add(
                    new Parameter(receiverName(method), new OpaqueType(names.of(self)), names.of(self), Role.RECEIVER));
        }
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(new Parameter(
                    parameter.getSimpleName().toString(),
                    IrTypes.of(parameter.asType(), names),
                    names.of(parameter.asType()),
                    role(parameter, request)));
        }
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
                !isStatic && isOverridable(method, owner),
                parameters);
        new DeclarationChecks(elements, findings).check(declaration);
        return declaration;
    }

    /** Which parameters are differentiated; also asked about methods of other classes. */
    static Role role(VariableElement parameter, Request request) {
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
        return !modifiers.contains(Modifier.PRIVATE)
                && !modifiers.contains(Modifier.FINAL)
                && !owner.getModifiers().contains(Modifier.FINAL)
                && owner.getKind() != ElementKind.RECORD;
    }
}
