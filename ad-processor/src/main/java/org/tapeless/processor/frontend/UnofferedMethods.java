package org.tapeless.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Reporter;

/**
 * Annotated methods that javac never offers to a processor: those inside the bodies of other methods, of initialisers
 * and of enum constants. They are found in the trees, by name: asking javac what the annotation is would attribute the
 * body around it.
 */
final class UnofferedMethods extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String SIMPLE = Request.ANNOTATION.substring(Request.ANNOTATION.lastIndexOf('.') + 1);
    private static final String PACKAGE = Request.ANNOTATION.substring(0, Request.ANNOTATION.lastIndexOf('.'));

    private final Elements elements;
    private final Reporter reporter;
    private final boolean simpleNameIsOurs;
    private int enclosingBodies;
    private Key where = Key.InLocalClass;

    private UnofferedMethods(CompilationUnitTree unit, Elements elements, Reporter reporter) {
        this.elements = elements;
        this.reporter = reporter;
        this.simpleNameIsOurs = simpleNameIsOurs(unit);
    }

    /** Reports every such method of one source file. */
    static void report(CompilationUnitTree unit, Elements elements, Reporter reporter) {
        new UnofferedMethods(unit, elements, reporter).scan(new TreePath(unit), null);
    }

    /** JLS 6.4.1: a single-type import wins over types of the package, and those over imports on demand. */
    private boolean simpleNameIsOurs(CompilationUnitTree unit) {
        boolean onDemand = false;
        for (ImportTree tree : unit.getImports()) {
            String name = tree.getQualifiedIdentifier().toString();
            if (!tree.isStatic() && name.endsWith("." + SIMPLE)) {
                return name.equals(Request.ANNOTATION);
            }
            onDemand |= !tree.isStatic() && name.equals(PACKAGE + ".*");
        }
        String here = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return onDemand && elements.getTypeElement(here + SIMPLE) == null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        TreePath parent = getCurrentPath().getParentPath();
        Tree around = parent.getLeaf();
        if (around instanceof ClassTree || around instanceof CompilationUnitTree) {
            return super.visitClass(type, null);
        }
        Key outer = where;
        where = kind(parent);
        enclosingBodies++;
        super.visitClass(type, null);
        enclosingBodies--;
        where = outer;
        return null;
    }

    private static Key kind(TreePath parent) {
        if (!(parent.getLeaf() instanceof NewClassTree)) {
            return Key.InLocalClass;
        }
        // An enum constant is a field whose initialiser javac makes up; its printer tells them from written ones.
        boolean isConstant = parent.getParentPath().getLeaf() instanceof VariableTree variable
                && variable.toString().startsWith("/*public static final*/");
        return isConstant ? Key.InEnumConstant : Key.InAnonymousClass;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (enclosingBodies > 0) {
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                if (isOurs(annotation)) {
                    reporter.report(problem(method), new TreePath(getCurrentPath(), annotation));
                }
            }
        }
        return super.visitMethod(method, null);
    }

    private boolean isOurs(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.equals(Request.ANNOTATION) || (simpleNameIsOurs && name.equals(SIMPLE));
    }

    private Problem problem(MethodTree method) {
        String place = switch (where) {
            case InEnumConstant -> "the body of an enum constant";
            case InAnonymousClass -> "an anonymous class";
            default -> "a local class";
        };
        return new Problem(
                where,
                0,
                method.getName() + " is a method of " + place,
                "a class beside the outermost one cannot name it, so that it could not be called",
                "move it to a class that is a member, as a static method that takes what it captures as parameters");
    }
}
