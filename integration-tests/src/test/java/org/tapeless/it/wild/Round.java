package org.tapeless.it.wild;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.tapeless.it.javac.Javac;
import org.tapeless.it.javac.MemoryCompilation;

/** Units of a library with annotations, compiled once. */
final class Round {

    private static final Pattern KEY = Pattern.compile("^\\[([A-Z][A-Za-z]+)]");
    private static final String JAVA = ".java";

    private final Library library;
    private final Marked marked;
    private final MemoryCompilation compilation;
    private final Stopwatch stopwatch = new Stopwatch(Javac.processor());

    /**
     * Compiles.
     *
     * @param annotation what is put before each method
     * @param before what goes before the library on the class path
     */
    Round(Library library, Collection<Candidate> methods, String annotation, List<Path> before, String... options) {
        this.library = library;
        this.marked = new Marked(library.units(), methods, annotation);
        List<String> all = new ArrayList<>(List.of(
                "-classpath",
                Stream.of(
                                before.stream().map(Path::toString),
                                library.classPath().stream().map(Path::toString),
                                Stream.of(Javac.classPath()))
                        .flatMap(s -> s)
                        .collect(Collectors.joining(File.pathSeparator)),
                "-parameters",
                "-implicit:none",
                "-Xmaxerrs",
                "1000000",
                "-Xmaxwarns",
                "1000000"));
        all.addAll(Arrays.asList(options));
        Map<String, String> units = new TreeMap<>();
        marked.texts().forEach((path, text) -> units.put(path.substring(0, path.length() - JAVA.length()), text));
        List<Processor> processors = all.contains("-proc:none") ? List.of() : List.of(stopwatch);
        compilation = MemoryCompilation.plain(units, all, processors);
    }

    boolean isSuccessful() {
        return compilation.result().successful();
    }

    Map<String, byte[]> classes() {
        return compilation.classes();
    }

    Map<String, String> companions() {
        return compilation.companions();
    }

    /** Nanoseconds of a processor's time that our processor has taken. */
    long processing() {
        return stopwatch.nanoseconds();
    }

    /** What the compiler says about the library's own files, at places of the original texts. */
    List<Rejection> messages(Diagnostic.Kind kind) {
        List<Rejection> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> one : compilation.result().diagnostics()) {
            String text = one.getSource() == null ? null : library.units().get(path(one));
            if (one.getKind() == kind && text != null) {
                messages.add(message(one, text, marked.original(path(one), one.getPosition())));
            }
        }
        return messages;
    }

    /**
     * What it says about companions: nothing, it is to be hoped. That a class is the second one of its file, which lint
     * finds bad wherever such a class is named in another file, is not the companion's fault.
     */
    List<Rejection> complaints() {
        List<Rejection> complaints = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> one : compilation.result().diagnostics()) {
            boolean serious = one.getKind() != Diagnostic.Kind.NOTE && one.getSource() != null;
            boolean second = one.getCode().endsWith("auxiliary.class.accessed.from.outside.of.its.source.file");
            if (serious && !second && !library.units().containsKey(path(one))) {
                String name = path(one)
                        .substring(0, path(one).length() - JAVA.length())
                        .replace('/', '.');
                complaints.add(message(one, companions().getOrDefault(name, ""), one.getPosition()));
            }
        }
        return complaints;
    }

    /** What the compiler says of no file, and everything if that is nothing. */
    String rest() {
        String rest = compilation.result().diagnostics().stream()
                .filter(d -> d.getSource() == null)
                .map(d -> d.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return rest + compilation.result().messages();
    }

    private static String path(Diagnostic<? extends JavaFileObject> one) {
        return one.getSource().toUri().getPath().substring(1);
    }

    private static Rejection message(Diagnostic<? extends JavaFileObject> one, String text, long offset) {
        String message = one.getMessage(Locale.ROOT);
        Matcher key = KEY.matcher(message);
        String source = text.lines()
                .skip(Math.max(0, one.getLineNumber() - 1))
                .findFirst()
                .orElse("");
        return new Rejection(
                key.find() ? key.group(1) : "",
                path(one),
                offset,
                one.getLineNumber(),
                one.getColumnNumber(),
                source.strip(),
                message);
    }

    /** Which of the methods have their members in the companions. */
    Set<Candidate> derived(Collection<Candidate> methods) {
        Map<String, List<List<String>>> members = new HashMap<>();
        companions()
                .forEach((name, text) -> SourceUnit.parse(Map.of(name, text), (path, unit, positions) -> {
                    for (Tree member : ((ClassTree) unit.getTypeDecls().get(0)).getMembers()) {
                        if (member instanceof MethodTree method) {
                            members.computeIfAbsent(path + "." + method.getName(), k -> new ArrayList<>())
                                    .add(method.getParameters().stream()
                                            .map(p -> p.getType().toString())
                                            .toList());
                        }
                    }
                }));
        Set<Candidate> derived = new HashSet<>();
        for (Candidate method : methods) {
            List<String> types = method.tangentTypes();
            int receiver = method.isStatic() ? 0 : 1;
            if (members.getOrDefault(method.companion() + "." + method.name() + "Jvp", List.of()).stream()
                    .anyMatch(m -> m.size() == types.size() + receiver
                            && m.subList(receiver, m.size()).equals(types))) {
                derived.add(method);
            }
        }
        return derived;
    }
}
