package org.tapeless.it.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.tapeless.it.javac.Javac;
import org.tapeless.it.javac.MemoryCompilation;
import org.tapeless.it.laws.Subject;
import org.tapeless.it.random.model.Printer;

/**
 * Many programs compiled by one run of javac. Those with an error are left out and the others compiled again, until there
 * are no errors.
 */
final class Batch {

    /** What follows the name of a program in the names of the companions. */
    private static final List<String> COMPANIONS = List.of("Derivatives", "_ElsewhereDerivatives");

    private final Compiler compiler;
    private final Map<String, List<String>> errors = new TreeMap<>();
    private final Optional<ClassLoader> loader;
    private final Map<String, String> companions;

    /**
     * Compiles.
     *
     * @param programs by the simple names of their classes: the texts of their files by binary names
     */
    Batch(Compiler compiler, Map<String, Map<String, String>> programs, List<String> options) {
        this.compiler = compiler;
        Map<String, Map<String, String>> left = new LinkedHashMap<>(programs);
        Optional<MemoryCompilation> last = compiled(left, options);
        for (Map<String, List<String>> found = faults(left, last); !found.isEmpty(); found = faults(left, last)) {
            if (!left.keySet().removeAll(found.keySet())) {
                found = alone(left, options, String.valueOf(found));
                left.keySet().removeAll(found.keySet());
            }
            errors.putAll(found);
            last = compiled(left, options);
        }
        loader = last.map(MemoryCompilation::loader);
        companions = last.map(MemoryCompilation::companions).orElse(Map.of());
    }

    /** Compiles programs, of which there may be none. */
    private Optional<MemoryCompilation> compiled(Map<String, Map<String, String>> programs, List<String> options) {
        Map<String, String> files = new LinkedHashMap<>();
        programs.values().forEach(files::putAll);
        return files.isEmpty() ? Optional.empty() : Optional.of(compiler.compile(files, options));
    }

    static String binaryName(String name) {
        return Printer.PACKAGE + "." + name;
    }

    /** Errors and warnings by the simple names of the classes at fault; under the empty name if it is nobody in particular. */
    private static Map<String, List<String>> faults(
            Map<String, Map<String, String>> programs, Optional<MemoryCompilation> compilation) {
        if (compilation.isEmpty() || compilation.get().result().successful()) {
            return Map.of();
        }
        Javac result = compilation.get().result();
        Map<String, List<String>> found = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> one : result.diagnostics()) {
            if (one.getKind() != Diagnostic.Kind.NOTE && one.getSource() != null) {
                String file = one.getSource().getName().replaceAll(".*/|\\.java$", "");
                boolean own = programs.containsKey(file);
                String unit = own ? file : file.replaceAll("(_Elsewhere)?Derivatives$", "");
                found.computeIfAbsent(unit, k -> new ArrayList<>())
                        .add((own ? "source:" : "companion:") + one.getLineNumber() + ": "
                                + one.getMessage(Locale.ROOT));
            }
        }
        return found.isEmpty() ? Map.of("", List.of(result.diagnostics() + result.messages())) : found;
    }

    /** Those that do not compile alone. */
    private Map<String, List<String>> alone(
            Map<String, Map<String, String>> programs, List<String> options, String message) {
        Map<String, List<String>> found = new TreeMap<>();
        programs.forEach((name, files) -> {
            Map<String, Map<String, String>> one = Map.of(name, files);
            if (!faults(one, compiled(one, options)).isEmpty()) {
                found.put(name, List.of("compiler: " + message));
            }
        });
        if (found.isEmpty()) {
            throw new AssertionError("each compiles alone but not all together: " + message);
        }
        return found;
    }

    /** What is wrong with a program; empty if nothing is. */
    List<String> errors(String name) {
        return errors.getOrDefault(name, List.of());
    }

    /** The programs that did not compile. */
    Collection<String> rejected() {
        return errors.keySet();
    }

    /** The generated sources of a program by their binary names. */
    Map<String, String> companions(String name) {
        Map<String, String> out = new TreeMap<>();
        for (String ending : COMPANIONS) {
            String companion = binaryName(name) + ending;
            Optional.ofNullable(companions.get(companion)).ifPresent(text -> out.put(companion, text));
        }
        return out;
    }

    /** The differentiable method of a program that compiles. */
    Subject subject(String name) {
        try {
            Class<?> owner = Class.forName(binaryName(name), true, loader.orElseThrow());
            Class<?> companion = Class.forName(Subject.companionName(owner), true, loader.orElseThrow());
            return Subject.of(owner, companion).get(0);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
