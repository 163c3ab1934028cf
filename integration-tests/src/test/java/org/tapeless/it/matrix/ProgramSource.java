package org.tapeless.it.matrix;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The text of a program class: its methods, who calls whom by name, and its markers. */
final class ProgramSource {

    private static final Pattern MARKER = Pattern.compile("// ~ (straight|loop|branch|callee)((?: \\S+)+)\\s*$");

    /** A method, from its first line (annotations included) to its last. */
    private record MethodText(String name, boolean isProgram, int from, int to, Set<String> calls) {}

    private final Path file;
    private final List<String> lines;
    private final List<MethodText> methods = new ArrayList<>();

    ProgramSource(Path file) {
        this.file = file;
        try {
            lines = Files.readAllLines(file);
            parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file.toFile()));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(trees, unit).scan(unit, null);
            }
        }
    }

    private final class MethodScanner extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        MethodScanner(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Set<String> calls = new TreeSet<>();
            new CallScanner(calls).scan(getCurrentPath(), null);
            boolean isProgram = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Program"));
            long from = trees.getSourcePositions().getStartPosition(unit, method);
            long to = trees.getSourcePositions().getEndPosition(unit, method);
            if (to >= 0) {
                methods.add(new MethodText(
                        method.getName().toString(),
                        isProgram,
                        (int) unit.getLineMap().getLineNumber(from),
                        (int) unit.getLineMap().getLineNumber(to),
                        calls));
            }
            return null;
        }
    }

    private static final class CallScanner extends TreePathScanner<Void, Void> {
        private final Set<String> calls;

        CallScanner(Set<String> calls) {
            this.calls = calls;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof IdentifierTree name) {
                calls.add(name.getName().toString());
            } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
                calls.add(select.getIdentifier().toString());
            }
            return super.visitMethodInvocation(call, null);
        }
    }

    Path file() {
        return file;
    }

    /** The binary name of the class that the file is named after. */
    String className() {
        String path = file.toString().replace('\\', '/');
        String relative = path.substring(path.lastIndexOf("/org/tapeless/") + 1);
        return relative.substring(0, relative.length() - ".java".length()).replace('/', '.');
    }

    /** All claims of the file, in the order of their first lines. */
    List<Marker> markers() {
        Map<String, Marker> found = new TreeMap<>();
        List<Marker> inOrder = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARKER.matcher(lines.get(i));
            if (!matcher.find()) {
                if (lines.get(i).contains("//~") || lines.get(i).contains("// ~")) {
                    throw new IllegalStateException(file + ":" + (i + 1) + " has a malformed marker");
                }
                continue;
            }
            int line = i + 1;
            MethodText method = methodAt(line);
            Context context = Context.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
            for (String construct : matcher.group(2).strip().split(" ", -1)) {
                String claim = method.from() + " " + context + " " + construct;
                found.computeIfAbsent(claim, c -> {
                            Marker marker = new Marker(
                                    construct, context, method.name(), new TreeSet<>(), programsReaching(method));
                            inOrder.add(marker);
                            return marker;
                        })
                        .lines()
                        .add(line);
            }
        }
        return inOrder;
    }

    /** The text of the method that holds a marker. */
    String textOf(Marker marker) {
        MethodText method = methodAt(marker.lines().first());
        return String.join("\n", lines.subList(method.from() - 1, method.to()));
    }

    private MethodText methodAt(int line) {
        return methods.stream()
                .filter(m -> m.from() <= line && line <= m.to())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + ":" + line + " is in no method"));
    }

    /** The method itself or all programs that call it, directly or through others, overloads taken together. */
    private NavigableSet<String> programsReaching(MethodText target) {
        NavigableSet<String> programs = new TreeSet<>();
        if (target.isProgram()) {
            programs.add(target.name());
            return programs;
        }
        Set<String> reaching = new TreeSet<>(Set.of(target.name()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (MethodText method : methods) {
                if (method.calls().stream().anyMatch(reaching::contains)) {
                    grows |= reaching.add(method.name());
                }
            }
        }
        methods.stream()
                .filter(m -> m.isProgram() && m.calls().stream().anyMatch(reaching::contains))
                .forEach(m -> programs.add(m.name()));
        return programs;
    }
}
