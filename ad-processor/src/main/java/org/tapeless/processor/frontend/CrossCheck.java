package org.tapeless.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Compares what {@link Attribution} assumed with what javac found out when it attributed the real class: a wrong guess
 * fails the build instead of giving a wrong derivative.
 *
 * <p>Give it every method whose body was used, and call {@link #check} from an ANALYZE {@code TaskListener}: only then
 * may javac be asked about trees inside bodies. Assumptions are kept as text, since elements and types are made anew in
 * each round while trees stay.
 */
public final class CrossCheck {
    private final Trees trees;
    private final Types types;
    private final Map<String, List<Assumption>> byTopLevelClass = new HashMap<>();
    private final Set<Tree> methods = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What was taken for granted about one tree; null where nothing was. */
    private record Assumption(
            TreePath method,
            Tree tree,
            @Nullable String type,
            @Nullable String name,
            @Nullable String call) {
        TreePath path() {
            return new TreePath(method, tree);
        }
    }

    /** Told of each difference. */
    @FunctionalInterface
    public interface Mismatch {
        /**
         * One expression, name or call that javac understands differently.
         *
         * @param where its tree
         * @param assumed a type, {@code java.lang.Math.max(int,int)}, {@code field p.C.x} or {@code local x}
         * @param actual likewise, as javac has it
         */
        void report(TreePath where, String assumed, String actual);
    }

    public CrossCheck(Trees trees, Types types) {
        this.trees = trees;
        this.types = types;
    }

    /** Notes all that is assumed about a method's body. Later calls for the same method count, earlier ones do not. */
    public void remember(TreePath method, Attribution attribution) {
        if (!Attribution.isMember(method)
                || !(trees.getElement(method) instanceof ExecutableElement element)
                || !(element.getEnclosingElement() instanceof TypeElement owner)) {
            return;
        }
        List<Assumption> all = byTopLevelClass.computeIfAbsent(
                Access.outermost(owner).getQualifiedName().toString(), key -> new ArrayList<>());
        if (!methods.add(method.getLeaf())) {
            all.removeIf(each -> each.method().getLeaf() == method.getLeaf());
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree instanceof ExpressionTree expression) {
                    add(all, method, expression, attribution);
                }
                return super.scan(tree, null);
            }

            @Override
            public @Nullable Void visitClass(ClassTree nested, @Nullable Void unused) {
                return null;
            }
        }.scan(method.getLeaf(), null);
    }

    private void add(List<Assumption> all, TreePath method, ExpressionTree tree, Attribution attribution) {
        TypeMirror type = attribution.typeOf(tree);
        ExecutableElement callee = null;
        if (tree instanceof MethodInvocationTree call) {
            callee = attribution.methodOf(call);
        } else if (tree instanceof NewClassTree creation) {
            callee = attribution.constructorOf(creation);
        }
        String name = variable(attribution.targetOf(tree));
        if (type != null || callee != null || name != null) {
            all.add(new Assumption(
                    method,
                    tree,
                    type == null ? null : Spelling.of(type, types),
                    name,
                    callee == null ? null : Spelling.of(callee, types)));
        }
    }

    private static @Nullable String variable(Attribution.@Nullable Target target) {
        if (target instanceof Attribution.Target.Field field) {
            return "field " + Spelling.field(field.field());
        }
        return target instanceof Attribution.Target.Local local
                ? "local " + local.declaration().getName()
                : null;
    }

    /** Compares all that is remembered about a top-level class and its members; call it when javac has analyzed it. */
    public void check(TypeElement finished, Mismatch mismatch) {
        List<Assumption> all =
                byTopLevelClass.remove(finished.getQualifiedName().toString());
        for (Assumption each : all == null ? List.<Assumption>of() : all) {
            TypeMirror actual = trees.getTypeMirror(each.path());
            if (actual == null || isUnusable(actual)) {
                continue;
            }
            if (each.type() != null && !each.type().equals(Spelling.of(actual, types))) {
                mismatch.report(each.path(), each.type(), Spelling.of(actual, types));
            }
            if (each.call() != null) {
                checkCall(each, each.call(), mismatch);
            }
            if (each.name() != null
                    && (each.tree() instanceof IdentifierTree || each.tree() instanceof MemberSelectTree)) {
                checkName(each, each.name(), mismatch);
            }
        }
    }

    /** Types that stand for an error in the user's code, or that have no erasure of their own. */
    private static boolean isUnusable(TypeMirror type) {
        TypeMirror base = type;
        while (base instanceof ArrayType array) {
            base = array.getComponentType();
        }
        return switch (base.getKind()) {
            case ERROR, NONE, PACKAGE, EXECUTABLE, OTHER, UNION, MODULE -> true;
            // Known to us only by what it extends.
            case DECLARED ->
                ((DeclaredType) base).asElement() instanceof TypeElement element
                        && element.getNestingKind() == NestingKind.ANONYMOUS;
            default -> false;
        };
    }

    private void checkCall(Assumption assumption, String assumed, Mismatch mismatch) {
        if (!(trees.getElement(assumption.path()) instanceof ExecutableElement actual)
                || assumed.equals(Spelling.of(actual, types))) {
            return;
        }
        boolean isSameSignature = assumed.endsWith("." + Spelling.signature(actual, types));
        // Of an instance method any declaration will do, the receiver decides which body runs.
        boolean isVirtual = actual.getKind() == ElementKind.METHOD
                && !actual.getModifiers().contains(Modifier.STATIC)
                && !actual.getModifiers().contains(Modifier.PRIVATE);
        if (!isSameSignature || !(isVirtual || isCopy(actual))) {
            mismatch.report(assumption.path(), assumed, Spelling.of(actual, types));
        }
    }

    private void checkName(Assumption assumption, String assumed, Mismatch mismatch) {
        if (!(trees.getElement(assumption.path()) instanceof VariableElement actual)
                || actual.asType().getKind() == TypeKind.ERROR) {
            return;
        }
        String found =
                actual.getKind().isField() ? "field " + Spelling.field(actual) : "local " + actual.getSimpleName();
        boolean isSameName = assumed.endsWith("." + actual.getSimpleName());
        if (!assumed.equals(found) && !(isSameName && actual.getKind().isField() && isCopy(actual))) {
            mismatch.report(assumption.path(), assumed, found);
        }
    }

    /** For a static import javac makes a copy of an inherited member, which the class that it names does not declare. */
    private static boolean isCopy(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && owner.getEnclosedElements().stream().noneMatch(each -> Objects.equals(each, member));
    }
}
