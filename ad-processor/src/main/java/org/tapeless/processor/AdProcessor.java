package org.tapeless.processor;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Message;
import org.tapeless.processor.diagnostics.Problem;

/**
 * Writes {@code FooDerivatives} beside every class {@code Foo} that has {@code @Differentiable} methods.
 *
 * <p>This class is all that a compiler other than javac loads: it mentions no type of javac's, and {@link Session},
 * which does, is opened only in a javac.
 */
@AutoService(Processor.class)
public final class AdProcessor extends AbstractProcessor {
    private static final Set<String> REQUESTS =
            Set.of("org.tapeless.annotations.Differentiable", "org.tapeless.annotations.Differentiables");

    private final CompanionCompiler compiler;
    private @Nullable Session session;
    private boolean refused;

    /** For the compiler, which finds this class as a service. */
    public AdProcessor() {
        this(new Pipeline());
    }

    AdProcessor(CompanionCompiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Ours, and {@code Generated}, which stands on what we write: an annotation that no processor claims is a warning
     * under {@code -Xlint:processing}.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> types = new LinkedHashSet<>(REQUESTS);
        types.add("org.tapeless.annotations.NoDerivative");
        types.add("org.tapeless.annotations.DerivativeOf");
        types.add("org.tapeless.annotations.DerivativesFrom");
        types.add("org.tapeless.annotations.GeneratedDerivative");
        types.add("javax.annotation.processing.Generated");
        return types;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return new LinkedHashSet<>(Options.names());
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            session = Session.open(environment, compiler);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            session = null;
        }
    }

    /** Claims our annotations: javac warns about those that nobody claims, in the user's build as well. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (session != null) {
            session.round(annotations, round);
        } else {
            refuse(annotations, round);
        }
        return true;
    }

    /** Once, and only if there is something that we cannot do. */
    private void refuse(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.stream()
                .filter(annotation -> !refused
                        && REQUESTS.contains(annotation.getQualifiedName().toString()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                // Other compilers list them in no particular order.
                .min(Comparator.comparing(method -> method.getEnclosingElement() + "." + method))
                .ifPresent(method -> {
                    refused = true;
                    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, Message.text(needsJavac()), method);
                });
    }

    private Problem needsJavac() {
        return new Problem(
                Key.NeedsJavac,
                0,
                "@Differentiable needs javac (found " + processingEnv.getClass().getName() + ")",
                "derivatives are made from method bodies, which only javac shows to a processor",
                "compile with javac: in Eclipse, let Maven or Gradle build and add the generated sources");
    }
}
