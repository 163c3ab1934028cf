package org.tapeless.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapeless.it.javac.Javac;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.laws.Subject;

/** A library with differentiable methods is compiled and packed; another project has nothing but its jar. */
class JarTest {

    @TempDir
    Path folder;

    private Project library;
    private Project user;

    @BeforeEach
    void compileTheLibrary() throws IOException {
        library = new Project("springs", folder.resolve("springs"));
        user = new Project("truss", folder.resolve("truss"));
        assertSilent(library.onModulePath(Project.tapeless()));
    }

    private static void assertSilent(Javac result) {
        assertThat(result.diagnostics()).as(result.messages()).isEmpty();
    }

    /** The library, on a path with what it depends on. */
    private List<Path> jar() throws IOException {
        List<Path> path = new ArrayList<>(Project.tapeless());
        path.add(library.jar());
        return path;
    }

    @Test
    void itsMethodsAreDifferentiatedOnTheClassPath() throws IOException, ClassNotFoundException {
        List<Path> path = jar();
        assertSilent(user.onClassPath(path));
        path.add(user.classes());
        List<URL> urls = new ArrayList<>();
        for (Path entry : path) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertLaws(loader.loadClass("truss.Truss"));
        }
    }

    @Test
    void itsMethodsAreDifferentiatedOnTheModulePath() throws IOException, ClassNotFoundException {
        List<Path> path = jar();
        assertSilent(user.onModulePath(path));
        path.add(user.classes());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules = boot.configuration()
                .resolve(ModuleFinder.of(path.toArray(Path[]::new)), ModuleFinder.of(), Set.of("truss"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
        Class<?> owner = layer.findLoader("truss").loadClass("truss.Truss");
        assertThat(owner.getModule().isNamed()).isTrue();
        assertLaws(owner);
    }

    private static void assertLaws(Class<?> owner) {
        List<Method> methods = Arrays.stream(owner.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()))
                .toList();
        assertThat(methods).hasSize(7);
        for (Method method : methods) {
            Subject subject = Subject.of(method, ProgramClasses.companion(owner));
            for (Law law : Law.values()) {
                if (law.appliesTo(subject)) {
                    law.check(subject, Law.seed());
                }
            }
        }
    }

    @Test
    void aCompanionOfAnotherFormatIsRefusedWhereItIsNeeded() throws IOException {
        Path companion = library.classes().resolve("springs/SpringsDerivatives.java");
        String text = Files.readString(companion);
        assertThat(text).contains("@GeneratedDerivative(format = 1)");
        Files.writeString(
                companion, text.replace("@GeneratedDerivative(format = 1)", "@GeneratedDerivative(format = 2)"));
        assertSilent(library.generatedAgain(Project.tapeless()));
        assertRefused("CompanionVersion", user.onClassPath(jar()));
    }

    @Test
    void aCompanionThatIsNotInTheJarIsMissedWhereItIsNeeded() throws IOException {
        Files.delete(library.classes().resolve("springs/SpringsDerivatives.class"));
        assertRefused("CompanionMissing", user.onClassPath(jar()));
    }

    /** Every call of a method that the companion should differentiate is told, and nothing else. */
    private void assertRefused(String key, Javac result) throws IOException {
        Path source = user.sources().stream()
                .filter(f -> f.endsWith("Truss.java"))
                .findFirst()
                .orElseThrow();
        List<String> lines = Files.readAllLines(source);
        List<Long> calls = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*\\bSprings\\.[a-z].*")) {
                calls.add(i + 1L);
            }
        }
        assertThat(calls).hasSize(10);
        assertThat(result.successful()).isFalse();
        assertThat(result.diagnostics())
                .allSatisfy(d -> assertThat(d.getMessage(Locale.ROOT)).startsWith("[" + key + "] "))
                .extracting(d -> d.getLineNumber())
                .containsExactlyInAnyOrderElementsOf(calls);
    }
}
