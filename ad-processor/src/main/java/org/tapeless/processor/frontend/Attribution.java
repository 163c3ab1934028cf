package org.tapeless.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types of the expressions and targets of the names in the bodies of one top-level class, without touching javac's trees.
 *
 * <pre>{@code
 * s += w[i] * Math.exp(-x);    // w is a parameter, w[i] a double, Math a type, exp the method exp(double)
 * }</pre>
 *
 * <p>While a processor runs, trees are parsed but not attributed, and asking javac to attribute a body breaks legal
 * programs. So this does what javac would do (JLS 6.5, 15), for the language of numbers exactly, beyond it as far as
 * it goes: what is not known is null, never a guess. {@link CrossCheck} compares with javac afterwards.
 *
 * <p>For one round: elements and types are made anew for the next.
 */
public final class Attribution {
    private final Trees trees;
    private final Elements elements;
    private final Typing typing;
    private final Map<Tree, TreePath> methods = new IdentityHashMap<>();
    private final Map<CompilationUnitTree, Imports> imports = new IdentityHashMap<>();
    private final List<TreePath> unresolved = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    public Attribution(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.typing = new Typing(trees, elements, types);
    }

    /**
     * Attributes the body of one method or constructor (idempotent). Never throws on user code: what is unknown stays
     * null. Bodies inside local and anonymous classes stay unknown altogether.
     */
    public void attribute(TreePath method) {
        if (!(method.getLeaf() instanceof MethodTree tree) || methods.putIfAbsent(tree, method) != null) {
            return;
        }
        int before = typing.facts.unresolved().size();
        try {
            Place place = isMember(method) ? place(method) : null;
            if (place != null && trees.getElement(method) instanceof ExecutableElement element) {
                body(tree, element, place);
            }
        } catch (RuntimeException failure) {
            // A broken class file in the user's class path, for one: javac will report it at the right place.
            failures.add(failure);
        }
        List<Tree> names = typing.facts.unresolved();
        for (Tree name : names.subList(before, names.size())) {
            unresolved.add(Optional.ofNullable(TreePath.getPath(method, name)).orElse(method));
        }
    }

    private void body(MethodTree tree, ExecutableElement element, Place place) {
        At at = At.start(place, Scope.EMPTY, Conversions.known(element.getReturnType()));
        typing.typeTrees.type(tree.getReturnType(), at);
        for (int i = 0; i < tree.getParameters().size(); i++) {
            VariableTree parameter = tree.getParameters().get(i);
            typing.typeTrees.type(parameter.getType(), at);
            TypeMirror type = i < element.getParameters().size()
                    ? element.getParameters().get(i).asType()
                    : null;
            typing.facts.variable(parameter, Conversions.known(type));
        }
        if (tree.getBody() != null) {
            typing.statements.visit(tree.getBody(), at.with(Scope.EMPTY.with(tree.getParameters())));
        }
    }

    /**
     * Whether a method belongs to a top-level class or to a member of one, and not to a local or anonymous class. javac
     * must not be asked for the element of another one: it would attribute the body around it there and then. The same
     * goes for a default constructor of an earlier round, which is no longer in its class.
     */
    static boolean isMember(TreePath method) {
        TreePath path = method.getParentPath();
        if (path == null
                || !(path.getLeaf() instanceof ClassTree owner)
                || !owner.getMembers().contains(method.getLeaf())) {
            return false;
        }
        while (path != null && path.getLeaf() instanceof ClassTree) {
            path = path.getParentPath();
        }
        return path != null && path.getLeaf() instanceof CompilationUnitTree;
    }

    private @Nullable Place place(TreePath method) {
        List<TypeElement> classes = new ArrayList<>();
        for (TreePath path = method.getParentPath(); path.getLeaf() instanceof ClassTree; path = path.getParentPath()) {
            if (!(trees.getElement(path) instanceof TypeElement type)) {
                return null;
            }
            classes.add(type);
        }
        if (!(trees.getElement(method) instanceof ExecutableElement element)) {
            return null;
        }
        TypeElement topLevel = classes.get(classes.size() - 1);
        Imports visible = imports.computeIfAbsent(
                method.getCompilationUnit(), file -> new Imports(elements, typing.members, file, topLevel));
        return new Place(
                method,
                classes,
                element.getTypeParameters(),
                visible,
                new Access(elements, typing.members, classes.get(0)));
    }

    /**
     * Static type of an expression, before assignment conversion; also of a tree that names a type. Null if unknown, or
     * if the tree has none (a method's name, a package). A poly {@code ?:} or switch expression (JLS 15.25, 15.28) has
     * its target's type, numeric and boolean {@code ?:} stand alone.
     */
    public @Nullable TypeMirror typeOf(Tree expression) {
        return typing.facts.typeOf(expression);
    }

    /** What an IdentifierTree or MemberSelectTree (also inside) denotes; null if unknown, and for names of methods. */
    public @Nullable Target targetOf(Tree name) {
        return typing.facts.targetOf(name);
    }

    /** The method a MethodInvocationTree runs (a constructor for this(..) and super(..)); null if unresolved. */
    public @Nullable ExecutableElement methodOf(MethodInvocationTree call) {
        Facts.Call found = typing.facts.callOf(call);
        return found == null ? null : found.method();
    }

    /** The constructor that an instance creation runs; null if unresolved, and for anonymous classes. */
    public @Nullable ExecutableElement constructorOf(NewClassTree creation) {
        Facts.Call found = typing.facts.callOf(creation);
        return found == null ? null : found.method();
    }

    /** True if that call was resolved in phase 3 (variable arity). */
    public boolean isVarargsCall(MethodInvocationTree call) {
        Facts.Call found = typing.facts.callOf(call);
        return found != null && found.varargs();
    }

    /**
     * Types of the parameters of the method or constructor that a MethodInvocationTree or NewClassTree runs, with the
     * type arguments of this call; empty if unresolved, and single types null where inference was not followed.
     */
    public List<@Nullable TypeMirror> parameterTypesOf(ExpressionTree call) {
        Facts.Call found = typing.facts.callOf(call);
        return found == null ? List.of() : found.parameters();
    }

    /** Constant value of a constant expression (JLS 15.29), boxed per its type; null if not constant. */
    public @Nullable Object constantOf(ExpressionTree expression) {
        return typing.constants.of(expression);
    }

    /** Whether this is an int constant that assignment narrows implicitly to byte, short, char or their boxes (JLS 5.2). */
    public boolean fits(ExpressionTree expression, TypeMirror narrow) {
        return typing.constants.fits(expression, narrow);
    }

    /** Declared or inferred (var) type of a local variable or parameter. */
    public @Nullable TypeMirror typeOfVariable(VariableTree declaration) {
        return typing.facts.typeOfVariable(declaration);
    }

    /** Names that could not be resolved (so that the caller can defer to the next round): type or method not (yet) existing. */
    public List<TreePath> unresolved() {
        return List.copyOf(unresolved);
    }

    /** Methods given to {@link #attribute}, in no particular order. */
    Collection<TreePath> methods() {
        return methods.values();
    }

    /** What javac's model threw; empty unless the class path is broken. */
    List<RuntimeException> failures() {
        return failures;
    }

    /** What a name denotes. */
    public sealed interface Target {
        /** A local variable: parameter, exception parameter, resource, pattern binding, lambda parameter. */
        record Local(VariableTree declaration) implements Target {}

        record Field(VariableElement field) implements Target {}

        record Type(TypeElement type) implements Target {}

        record TypeVariable(TypeParameterElement parameter) implements Target {}

        @SuppressWarnings("JavaLangClash")
        record Package(String name) implements Target {}

        /** {@code length} of an array. */
        record ArrayLength() implements Target {}

        /** {@code this}, {@code super}, {@code Outer.this}: the instance of this class. */
        record This(TypeElement type) implements Target {}
    }
}
