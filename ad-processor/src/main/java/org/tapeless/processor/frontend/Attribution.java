package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Types of the expressions and targets of the names in the bodies of one top-level class, without touching javac's trees. */
public final class Attribution {
    public Attribution(Trees trees, Elements elements, Types types) {}

    /** Attributes the body of one method (idempotent). Never throws on user code: what is unknown stays null. */
    public void attribute(TreePath method) {}

    /**
     * Static type of an expression, before assignment conversion; also of a tree that names a type. Null if unknown, or
     * if the tree has none (a method's name, a package). A poly {@code ?:} or switch expression (JLS 15.25, 15.28) has
     * its target's type, numeric and boolean {@code ?:} stand alone.
     */
    public @Nullable TypeMirror typeOf(Tree expression) {
        return null;
    }

    /** What an IdentifierTree or MemberSelectTree (also inside) denotes; null if unknown, and for names of methods. */
    public @Nullable Target targetOf(Tree name) {
        return null;
    }

    /** The method a MethodInvocationTree runs (a constructor for this(..) and super(..)); null if unresolved. */
    public @Nullable ExecutableElement methodOf(MethodInvocationTree call) {
        return null;
    }

    /** The constructor that an instance creation runs; null if unresolved, and for anonymous classes. */
    public @Nullable ExecutableElement constructorOf(NewClassTree creation) {
        return null;
    }

    /** True if that call was resolved in phase 3 (variable arity). */
    public boolean isVarargsCall(MethodInvocationTree call) {
        return false;
    }

    /** Constant value of a constant expression (JLS 15.29), boxed per its type; null if not constant. */
    public @Nullable Object constantOf(ExpressionTree expression) {
        return null;
    }

    /** Whether this is an int constant that assignment narrows implicitly to byte, short, char or their boxes (JLS 5.2). */
    public boolean fits(ExpressionTree expression, TypeMirror narrow) {
        return false;
    }

    /** Declared or inferred (var) type of a local variable or parameter. */
    public @Nullable TypeMirror typeOfVariable(VariableTree declaration) {
        return null;
    }

    /** Names that could not be resolved (so that the caller can defer to the next round): type or method not (yet) existing. */
    public List<TreePath> unresolved() {
        return List.of();
    }

    /** What a name denotes. */
    public sealed interface Target {
        /** A local variable: parameter, exception parameter, resource, pattern binding, lambda parameter. */
        record Local(VariableTree declaration) implements Target {}

        record Field(VariableElement field) implements Target {}

        record Type(TypeElement type) implements Target {}

        record TypeVariable(TypeParameterElement parameter) implements Target {}

        record Package(String name) implements Target {}

        /** {@code length} of an array. */
        record ArrayLength() implements Target {}

        /** {@code this}, {@code super}, {@code Outer.this}: the instance of this class. */
        record This(TypeElement type) implements Target {}
    }
}
