package org.tapeless.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Message;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.diagnostics.Reporter;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.frontend.ClassReading;
import org.tapeless.processor.frontend.Environment;
import org.tapeless.processor.frontend.Frontend;
import org.tapeless.processor.frontend.SourceMethod;
import org.tapeless.processor.source.CompanionEntry;
import org.tapeless.processor.source.DifferentiableMethod;

/**
 * One compilation, round by round. A class whose methods mention something that does not exist is read again in the next
 * round, since another processor may generate it, and its problems are kept to ourselves until then. If it never comes,
 * javac tells about it and we add nothing.
 */
final class Session {
    private final ProcessingEnvironment environment;
    private final CompanionCompiler compiler;
    private final Options options;
    private final List<String> faults = new ArrayList<>();
    private final Reporter reporter;
    private final Frontend frontend;

    /** Qualified names, since elements do not live from one round to the next. */
    private final Set<String> deferred = new LinkedHashSet<>();

    private Session(ProcessingEnvironment environment, Environment javac, CompanionCompiler compiler) {
        this.environment = environment;
        this.compiler = compiler;
        this.options = Options.parse(environment.getOptions(), compiler.passes(), faults::add);
        this.reporter = javac.reporter(options.warnings());
        this.frontend = new Frontend(javac, environment.getSourceVersion(), reporter);
    }

    /**
     * Begins a compilation.
     *
     * @throws IllegalArgumentException if the compiler is not javac
     */
    static Session open(ProcessingEnvironment environment, CompanionCompiler compiler) {
        return new Session(environment, Environment.of(environment), compiler);
    }

    /** Does what can be done in this round. */
    void round(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            // No source may be created any more, and what is still unresolved is javac's to report.
            deferred.clear();
            return;
        }
        if (!faults.isEmpty()) {
            tellFaults();
            return;
        }
        frontend.checkRules(annotations, round);
        Set<String> names = new LinkedHashSet<>(deferred);
        names.addAll(frontend.offered(annotations, round));
        deferred.clear();
        for (String name : names) {
            TypeElement type = frontend.find(name);
            ClassReading reading = type == null ? ClassReading.UNRESOLVED : frontend.read(type);
            if (reading.isUnresolved() || type == null) {
                deferred.add(name);
            } else if (!reading.methods().isEmpty()) {
                generate(type, reading.methods());
            }
        }
        reporter.flush();
    }

    private void tellFaults() {
        for (String fault : faults) {
            Problem problem = new Problem(
                    Key.BadOption, 0, fault, "a misspelt option would be ignored silently", "correct or remove it");
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Message.text(problem));
        }
        faults.clear();
    }

    private void generate(TypeElement type, List<SourceMethod> methods) {
        Optional<String> text = compileSound(type, methods);
        for (SourceMethod method : methods) {
            method.tellProblems();
        }
        if (text.isPresent()) {
            write(type, methods.get(0), text.get());
        }
    }

    /** What can be compiled; a method at which the compiler crashes is told as such and left out. */
    private Optional<String> compileSound(TypeElement type, List<SourceMethod> methods) {
        try {
            return compile(type, methods);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            List<SourceMethod> sound = new ArrayList<>();
            for (SourceMethod method : methods) {
                try {
                    compile(type, List.of(method));
                    sound.add(method);
                } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError itsCrash) {
                    method.crashed(itsCrash);
                }
            }
            if (sound.size() == methods.size()) {
                // Each goes well alone, so that it is all of them together.
                methods.get(0).crashed(crash);
                return Optional.empty();
            }
            return sound.isEmpty() ? Optional.empty() : compileSound(type, sound);
        }
    }

    private Optional<String> compile(TypeElement type, List<SourceMethod> sources) {
        List<DifferentiableMethod> methods = new ArrayList<>();
        IdentityHashMap<DifferentiableMethod, Problems> bySource = new IdentityHashMap<>();
        for (SourceMethod source : sources) {
            methods.add(source.method());
            bySource.put(source.method(), source);
        }
        return compiler.compile(
                methods, method -> Objects.requireNonNull(bySource.get(method)), options, surroundings(type, methods));
    }

    private Surroundings surroundings(TypeElement type, List<DifferentiableMethod> methods) {
        return new Surroundings(
                frontend.isVisible("javax.annotation.processing.Generated", type),
                List.copyOf(frontend.suppressions(type)),
                CompanionEntry.write(methods),
                name -> frontend.isVisible(name, type));
    }

    /** Only now that the whole text exists is the file opened: no half-written source is ever left behind. */
    private void write(TypeElement type, SourceMethod first, String text) {
        DifferentiableMethod method = first.method();
        String name =
                method.packageName().isEmpty() ? method.companion() : method.packageName() + "." + method.companion();
        try (Writer file = environment
                .getFiler()
                .createSourceFile(name, frontend.outermost(type))
                .openWriter()) {
            file.write(text);
        } catch (FilerException taken) {
            first.report(frontend.nameTaken(name));
            first.tellProblems();
        } catch (IOException unwritable) {
            first.crashed(unwritable);
            first.tellProblems();
        }
    }
}
