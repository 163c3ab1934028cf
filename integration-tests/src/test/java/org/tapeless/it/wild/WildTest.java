package org.tapeless.it.wild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tapeless.it.javac.Sources;

/**
 * Published libraries: {@code mvn -Pwild -pl integration-tests -am verify} brings them and writes a report on each to
 * {@code target/wild-reports}. {@code -Dtapeless.wild.only} is a pattern of libraries, {@code -Dtapeless.wild.order} the
 * order of the derivatives.
 */
@EnabledIfSystemProperty(named = "tapeless.wild.libraries", matches = ".+")
class WildTest {

    @TestFactory
    Stream<DynamicTest> derivativesOfPublishedLibrariesObeyTheLaws() {
        Path libraries = Path.of(System.getProperty("tapeless.wild.libraries", ""));
        String only = System.getProperty("tapeless.wild.only", ".*");
        assertThat(libraries).isDirectory();
        return Library.allIn(libraries).stream()
                .filter(library -> library.name().matches(only))
                .map(library -> dynamicTest(library.name(), () -> examine(library)));
    }

    private static void examine(Library library) throws IOException {
        int order = Integer.getInteger("tapeless.wild.order", 1);
        List<Survey> surveys = Survey.both(library, order);
        Report report = new Report(library, surveys, Examined.all());
        Path directory = Files.createDirectories(Sources.module().resolve("target/wild-reports"));
        Files.writeString(directory.resolve(library.name() + ".md"), report.text());
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(surveys).anyMatch(survey -> survey.methods() > 0);
            softly.assertThat(report.violations()).as("broken laws").isEmpty();
            for (Survey survey : surveys) {
                softly.assertThat(survey.faults())
                        .as("%s: processor failures", survey.title())
                        .isZero();
                softly.assertThat(survey.uncompilable())
                        .as("%s: uncompilable companions", survey.title())
                        .isZero();
                softly.assertThat(survey.complaints())
                        .as("%s: warnings in companions", survey.title())
                        .isEmpty();
                softly.assertThat(survey.unexplained())
                        .as("%s: unexplained rejections", survey.title())
                        .isEmpty();
            }
        });
    }
}
