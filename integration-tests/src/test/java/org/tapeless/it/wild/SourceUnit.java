package org.tapeless.it.wild;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A compilation unit as the parser sees it.
 *
 * @param declarations all methods with bodies, those of local classes too
 * @param candidates those that could have a derivative
 */
record SourceUnit(String path, List<Declaration> declarations, List<Candidate> candidates) {

    private static final Set<TypeKind> FLOATING = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);
    private static final int HIGHEST_RANK = 3;

    SourceUnit {
        declarations = List.copyOf(declarations);
        candidates = List.copyOf(candidates);
    }

    /** Reads units given by their paths. */
    static Map<String, SourceUnit> read(Map<String, String> texts) {
        Map<String, SourceUnit> units = new LinkedHashMap<>();
        parse(texts, (path, tree, positions) -> units.put(path, new Reader(path, tree, positions).read()));
        return units;
    }

    /** Takes a parsed unit. */
    interface Visitor {
        void visit(String path, CompilationUnitTree tree, SourcePositions positions);
    }

    /** Parses texts. */
    static void parse(Map<String, String> texts, Visitor visitor) {
        List<Text> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(new Text(path, text)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, ignored -> {}, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree tree : task.parse()) {
                visitor.visit(Text.path(tree.getSourceFile()), tree, positions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods of this unit that a method may reach, by their names, itself first. */
    Collection<Declaration> reachable(Declaration from) {
        Map<String, List<Declaration>> byName = new HashMap<>();
        declarations.forEach(
                d -> byName.computeIfAbsent(d.name(), k -> new ArrayList<>()).add(d));
        List<Declaration> found = new ArrayList<>(List.of(from));
        Set<Declaration> seen = new HashSet<>(found);
        for (int i = 0; i < found.size(); i++) {
            for (String name : found.get(i).calls()) {
                for (Declaration callee : byName.getOrDefault(name, List.of())) {
                    if (seen.add(callee)) {
                        found.add(callee);
                    }
                }
            }
        }
        return found;
    }

    /** Walks through the classes of one unit. */
    private static final class Reader extends TreeScanner<@Nullable Void, @Nullable String> {
        private final String path;
        private final CompilationUnitTree tree;
        private final SourcePositions positions;
        private final List<Declaration> declarations = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();

        Reader(String path, CompilationUnitTree tree, SourcePositions positions) {
            this.path = path;
            this.tree = tree;
            this.positions = positions;
        }

        SourceUnit read() {
            String prefix = tree.getPackageName() == null ? "" : tree.getPackageName() + ".";
            for (Tree type : tree.getTypeDecls()) {
                if (type instanceof ClassTree aClass) {
                    visitMembers(aClass, prefix + aClass.getSimpleName());
                }
            }
            return new SourceUnit(path, declarations, candidates);
        }

        private void visitMembers(ClassTree type, String name) {
            for (Tree member : type.getMembers()) {
                if (member instanceof ClassTree nested) {
                    visitMembers(nested, name + "$" + nested.getSimpleName());
                } else {
                    scan(member, name);
                }
            }
        }

        /** A local class has no name by which anybody could ask for its derivatives. */
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String owner) {
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable String owner) {
            if (method.getBody() != null) {
                Declaration declaration = declaration(method);
                declarations.add(declaration);
                if (owner != null && isCandidate(method)) {
                    candidates.add(new Candidate(
                            path,
                            owner,
                            method.getName().toString(),
                            method.getParameters().stream()
                                    .map(p -> p.getType().toString())
                                    .toList(),
                            method.getReturnType().toString(),
                            method.getModifiers().getFlags().contains(Modifier.STATIC),
                            declaration));
                }
            }
            return super.visitMethod(method, owner);
        }

        private Declaration declaration(MethodTree method) {
            Set<String> calls = new TreeSet<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                    Tree callee = call.getMethodSelect();
                    if (callee instanceof IdentifierTree name) {
                        calls.add(name.getName().toString());
                    } else if (callee instanceof MemberSelectTree select) {
                        calls.add(select.getIdentifier().toString());
                    }
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
                    calls.add("<init>");
                    return super.visitNewClass(creation, null);
                }
            }.scan(method.getBody(), null);
            long start = positions.getStartPosition(tree, method);
            long end = positions.getEndPosition(tree, method);
            return new Declaration(
                    method.getName().toString(), start, end, tree.getLineMap().getLineNumber(start), calls);
        }

        private static boolean isCandidate(MethodTree method) {
            Tree result = method.getReturnType();
            if (result == null || !method.getTypeParameters().isEmpty()) {
                return false;
            }
            List<? extends VariableTree> parameters = method.getParameters();
            boolean numeric = parameters.stream().allMatch(p -> isNumeric(p.getType()));
            boolean floating = parameters.stream().anyMatch(p -> FLOATING.contains(element(p.getType())));
            boolean array = parameters.stream()
                    .anyMatch(p -> p.getType() instanceof ArrayTypeTree && FLOATING.contains(element(p.getType())));
            return numeric
                    && floating
                    && (element(result) == TypeKind.VOID ? array : FLOATING.contains(element(result)));
        }

        private static boolean isNumeric(Tree type) {
            TypeKind kind = element(type);
            return kind.isPrimitive()
                    && kind != TypeKind.BOOLEAN
                    && kind != TypeKind.CHAR
                    && rank(type) <= HIGHEST_RANK;
        }

        private static int rank(Tree type) {
            return type instanceof ArrayTypeTree array ? 1 + rank(array.getType()) : 0;
        }

        /** The primitive type that a scalar or array is made of; NONE if it is no primitive. */
        private static TypeKind element(Tree type) {
            if (type instanceof ArrayTypeTree array) {
                return element(array.getType());
            }
            return type instanceof PrimitiveTypeTree primitive ? primitive.getPrimitiveTypeKind() : TypeKind.NONE;
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private static final String ROOT = "memory:///";
        private final String text;

        Text(String path, String text) {
            super(URI.create(ROOT + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static String path(JavaFileObject file) {
            return file.toUri().toString().substring(ROOT.length());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
