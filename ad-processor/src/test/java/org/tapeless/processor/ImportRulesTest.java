package org.tapeless.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folders tell the pipeline: what each package may know of the others. */
class ImportRulesTest {
    private static final String ROOT = "org.tapeless.processor";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thereIsSomethingToCheck() {
        assertThat(OURS.size()).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "ir, ''",
        "diagnostics, ''",
        "rules, ir",
        "source, ir diagnostics",
        "simplify, ir",
        "analysis, ir rules diagnostics",
        "normalize, ir analysis",
        "transform, ir rules analysis normalize",
        "emit, ir source",
        "frontend, ir source diagnostics"
    })
    void aPackageKnowsOnlyThose(String name, String allowed) {
        List<String> packages = new ArrayList<>(List.of(ROOT + "." + name));
        for (String other : allowed.split(" ", -1)) {
            if (!other.isEmpty()) {
                packages.add(ROOT + "." + other);
            }
        }
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are in " + packages + " or not ours",
                        type -> !type.getPackageName().startsWith(ROOT) || packages.contains(type.getPackageName())))
                .check(OURS);
    }

    @Test
    void treesAreReadInTheFrontendAndPointedAtInDiagnostics() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".frontend", ROOT + ".diagnostics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(OURS);
    }

    @Test
    void javaPoetIsKnownInEmitOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(OURS);
    }

    @Test
    void javacsInternalsAreKnownNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.tools.javac..")
                .check(OURS);
    }
}
