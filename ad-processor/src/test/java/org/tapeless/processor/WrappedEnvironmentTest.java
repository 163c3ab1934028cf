package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Build tools hand processors an environment of their own around the compiler's. */
class WrappedEnvironmentTest {
    private static final String SOURCE = """
        package p;

        final class Wrapped {
            @org.tapeless.annotations.Differentiable
            static double f(double x) {
                return x;
            }

            @org.tapeless.annotations.Differentiable(wrt = "y") // ERROR UnknownParameter
            //                                             ^
            static double g(double x) {
                return x;
            }
        }
        """;

    @Test
    void gradlesDelegateIsFound() {
        check(Delegating::new);
    }

    @Test
    void kaptsEnvironmentIsFound() {
        check(Kapt::new);
    }

    @Test
    void aProxysHandlerIsLookedInto() {
        check(WrappedEnvironmentTest::proxy);
    }

    @Test
    void intelliJUndoesItsOwnWrappers() {
        check(org.jetbrains.jps.javac.APIWrappers::wrap);
    }

    @Test
    void wrappersMayBeNested() {
        check(environment -> new Delegating(proxy(new Kapt(new Subclass(environment)))));
    }

    @Test
    void theWrappedFilerIsUsed() {
        boolean[] asked = new boolean[1];
        StubCompiler compiler = new StubCompiler();
        String sound = SOURCE.substring(0, SOURCE.indexOf("    @org", SOURCE.indexOf("static"))) + "}\n";
        Compilation compilation = UserBuild.of(sound)
                .processors(new Wrapping(new AdProcessor(compiler), environment -> new Delegating(environment) {
                    @Override
                    public Filer getFiler() {
                        asked[0] = true;
                        return super.getFiler();
                    }
                }))
                .compile();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("p.WrappedDerivatives")).isPresent();
        assertThat(asked[0]).isTrue();
    }

    @Test
    void anEnvironmentThatCannotBeUnwrappedIsRefusedOnceAtTheMethod() {
        Compilation compilation = UserBuild.of(SOURCE)
                .processors(new Wrapping(new AdProcessor(new StubCompiler()), Opaque::new))
                .compile();
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .startsWith("[NeedsJavac] @Differentiable needs javac (found " + Opaque.class.getName() + ")");
    }

    @Test
    void anEnvironmentThatCannotBeUnwrappedDoesNotMatterToOthers() {
        Compilation compilation = UserBuild.of("package p;\n\n@Deprecated\nfinal class Plain {}\n")
                .processors(new Wrapping(new AdProcessor(new StubCompiler()), Opaque::new))
                .compile();
        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static void check(UnaryOperator<ProcessingEnvironment> wrapper) {
        Expected.check(
                UserBuild.of(SOURCE).processors(new Wrapping(new AdProcessor(new StubCompiler()), wrapper)), SOURCE);
    }

    /** As IntelliJ does it, with the environment in a field of the handler. */
    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        InvocationHandler handler = new InvocationHandler() {
            private final int unrelated = 1;
            private final Object wrapped = environment;

            @Override
            public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                    throws Throwable {
                return unrelated == 1 ? method.invoke(wrapped, arguments) : null;
            }
        };
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    /** As Gradle does it. */
    private static class Delegating extends Forwarding {
        @SuppressWarnings("unused")
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            super(() -> delegate);
            this.delegate = delegate;
        }
    }

    /** As kapt does it. */
    private static class Kapt extends Forwarding {
        @SuppressWarnings("unused")
        private final ProcessingEnvironment processingEnv;

        Kapt(ProcessingEnvironment processingEnv) {
            super(() -> processingEnv);
            this.processingEnv = processingEnv;
        }
    }

    /** The field is in the superclass. */
    private static final class Subclass extends Kapt {
        Subclass(ProcessingEnvironment processingEnv) {
            super(processingEnv);
        }
    }

    /** Keeps the environment where nobody can find it. */
    private static final class Opaque extends Forwarding {
        Opaque(ProcessingEnvironment environment) {
            super(() -> environment);
        }
    }

    private abstract static class Forwarding implements ProcessingEnvironment {
        private final java.util.function.Supplier<ProcessingEnvironment> target;

        Forwarding(java.util.function.Supplier<ProcessingEnvironment> target) {
            this.target = target;
        }

        @Override
        public Map<String, String> getOptions() {
            return target.get().getOptions();
        }

        @Override
        public Messager getMessager() {
            return target.get().getMessager();
        }

        @Override
        public Filer getFiler() {
            return target.get().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return target.get().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return target.get().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return target.get().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return target.get().getLocale();
        }
    }

    /** A processor behind a wrapped environment. */
    private record Wrapping(Processor processor, UnaryOperator<ProcessingEnvironment> wrapper) implements Processor {
        @Override
        public void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations")
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return processor.getCompletions(element, annotation, member, userText);
        }
    }
}
