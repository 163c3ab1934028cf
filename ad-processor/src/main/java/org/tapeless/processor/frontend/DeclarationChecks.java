package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** What a header must satisfy; all its faults are found, each told at the part of the header that has it. */
final class DeclarationChecks {
    private final Elements elements;
    private final Findings findings;

    DeclarationChecks(Elements elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    void check(Declaration declaration) {
        checkBody(declaration);
        checkAnnotation(declaration);
        checkTypes(declaration);
        checkIndependents(declaration);
        checkResult(declaration);
    }

    private void checkBody(Declaration declaration) {
        ExecutableElement method = declaration.method();
        if (method.getModifiers().contains(Modifier.NATIVE)) {
            report(
                    Key.NativeMethod,
                    declaration.path(),
                    declaration.name() + " is native",
                    "derivatives are made from the method's source, and a native method has none",
                    "annotate a Java method");
        } else if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            boolean isInterface = DeclarationReader.owner(method).getKind().isInterface();
            report(
                    Key.AbstractMethod,
                    declaration.path(),
                    declaration.name() + " is abstract",
                    "derivatives are made from the method's source, and an abstract method has none",
                    "annotate the methods that implement it"
                            + (isInterface ? ", or make it a default method" : ", or give it a body"));
        }
    }

    private void checkAnnotation(Declaration declaration) {
        Request request = declaration.request();
        if (request.order() < 1 || request.order() > 2) {
            report(
                    Key.BadOrder,
                    request.place(declaration.path(), "order", 0),
                    "order = " + request.order(),
                    request.order() < 1
                            ? "there is no derivative of that order"
                            : "derivatives are generated up to order 2",
                    "order = 1 for gradients, order = 2 for Hessians as well");
        }
        if (declaration.hasOwnName() && !SourceVersion.isIdentifier(request.name())) {
            report(
                    Key.BadName,
                    request.place(declaration.path(), "name", 0),
                    "name = \"" + request.name() + "\" is no Java identifier",
                    "generated methods and records are called after it",
                    "letters, digits and _, not a digit first");
        }
    }

    private void checkTypes(Declaration declaration) {
        ExecutableElement method = declaration.method();
        PackageElement here = elements.getPackageOf(method);
        TypeMirror owner = DeclarationReader.owner(method).asType();
        if (!checkNameable(owner, declaration.path(), here, declaration.companion())) {
            return;
        }
        MethodTree tree = (MethodTree) declaration.path().getLeaf();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            Tree place = tree.getParameters().get(i);
            checkNameable(parameter.asType(), new TreePath(declaration.path(), place), here, declaration.companion());
        }
        for (int i = 0; i < method.getThrownTypes().size(); i++) {
            Tree place = tree.getThrows().get(i);
            checkNameable(
                    method.getThrownTypes().get(i),
                    new TreePath(declaration.path(), place),
                    here,
                    declaration.companion());
        }
        for (int i = 0; i < method.getTypeParameters().size(); i++) {
            TreePath place =
                    new TreePath(declaration.path(), tree.getTypeParameters().get(i));
            for (TypeMirror bound : method.getTypeParameters().get(i).getBounds()) {
                checkNameable(bound, place, here, declaration.companion());
            }
        }
    }

    private boolean checkNameable(TypeMirror type, TreePath place, PackageElement here, String companion) {
        TypeElement culprit = SignatureTypes.unnameable(type, here, elements);
        if (culprit == null) {
            return true;
        }
        boolean isPrivate = culprit.getModifiers().contains(Modifier.PRIVATE);
        report(
                Key.PrivateType,
                place,
                culprit.getQualifiedName() + (isPrivate ? " is private" : " is not visible in this package"),
                companion + " stands beside the outermost class and cannot name it",
                isPrivate ? "make it package-private" : "take a type that the package can name");
        return false;
    }

    private void checkIndependents(Declaration declaration) {
        Request request = declaration.request();
        List<? extends VariableElement> parameters = declaration.method().getParameters();
        boolean faulty = false;
        for (int i = 0; i < request.wrt().size(); i++) {
            String name = request.wrt().get(i);
            TreePath place = request.place(declaration.path(), "wrt", i);
            VariableElement parameter = named(name, parameters);
            if (parameter == null) {
                faulty = true;
                report(
                        Key.UnknownParameter,
                        place,
                        "wrt names \"" + name + "\", and " + declaration.name() + " has no such parameter",
                        "wrt lists the parameters to differentiate with respect to",
                        suggestion(parameters));
            } else if (!IrTypes.isDifferentiable(parameter.asType())) {
                faulty = true;
                report(
                        Key.NotFloating,
                        place,
                        "wrt names \"" + name + "\", whose type is " + parameter.asType(),
                        "only double, float and arrays of them have derivatives",
                        suggestion(parameters));
            } else if (DeclarationReader.isExcluded(parameter)) {
                faulty = true;
                report(
                        Key.ExcludedButNamed,
                        place,
                        "wrt names \"" + name + "\", and the parameter is marked @NoDerivative",
                        "the two contradict each other",
                        "remove one of them");
            }
        }
        boolean none = declaration.parameters().stream().noneMatch(p -> p.role() == Role.INDEPENDENT);
        if (none && !faulty) {
            report(
                    Key.NoIndependent,
                    declaration.annotation(),
                    declaration.name() + " has no parameter to differentiate with respect to",
                    parameters.stream().anyMatch(p -> IrTypes.isDifferentiable(p.asType()))
                            ? "every floating parameter is marked @NoDerivative"
                            : "no parameter is a double, a float or an array of them",
                    "pass what varies as a parameter"
                            + (declaration.method().getModifiers().contains(Modifier.STATIC)
                                    ? ""
                                    : "; fields count as constants"));
        }
    }

    private static @Nullable VariableElement named(String name, List<? extends VariableElement> parameters) {
        for (VariableElement parameter : parameters) {
            if (parameter.getSimpleName().contentEquals(name)) {
                return parameter;
            }
        }
        return null;
    }

    private static String suggestion(List<? extends VariableElement> parameters) {
        String names = parameters.stream()
                .filter(p -> IrTypes.isDifferentiable(p.asType()) && !DeclarationReader.isExcluded(p))
                .map(p -> p.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "pass what varies as a double, a float or an array of them" : "one of " + names;
    }

    private void checkResult(Declaration declaration) {
        TypeMirror result = declaration.method().getReturnType();
        if (result.getKind() != TypeKind.VOID && !IrTypes.isDifferentiable(result)) {
            MethodTree tree = (MethodTree) declaration.path().getLeaf();
            Tree place = tree.getReturnType();
            report(
                    Key.ResultNotFloating,
                    place == null ? declaration.path() : new TreePath(declaration.path(), place),
                    declaration.name() + " returns " + result,
                    "only double, float and arrays of them have derivatives",
                    "return a floating value, or write into an array parameter of a void method");
        }
    }

    private void report(Key key, TreePath place, String summary, String because, String remedy) {
        findings.add(new Problem(key, 0, summary, because, remedy), place);
    }
}
