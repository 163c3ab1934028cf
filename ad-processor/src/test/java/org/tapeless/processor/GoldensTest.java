package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapeless.processor.emit.Compiled;

/**
 * Whole companions as the compiler writes them, byte for byte, and then run. {@code -Dtapeless.update=true} rewrites the
 * files under {@code goldens}: read them before you accept them.
 */
final class GoldensTest {
    /** A source file, and the name of its companion. */
    enum Golden {
        ROSENBROCK("Rosenbrock", "RosenbrockDerivatives"),
        REGRESSION("Regression", "RegressionDerivatives"),
        HEAT("Heat", "HeatDerivatives"),
        AREA("Area", "AreaDerivatives"),
        FILTERS("Filters", "Filters_KernelDerivatives"),
        POWER("Power", "PowerDerivatives"),
        FLOAT_NORM("FloatNorm", "FloatNormDerivatives"),
        ROTATION("Rotation", "RotationDerivatives"),
        NORMALIZE("Normalize", "NormalizeDerivatives");

        private final String source;
        private final String companion;

        Golden(String source, String companion) {
            this.source = source;
            this.companion = companion;
        }
    }

    private static String resource(String name) {
        try (InputStream stream = GoldensTest.class.getResourceAsStream("/goldens/" + name + ".java")) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compiled() {
        String[] sources = Stream.of(Golden.values())
                .map(golden -> resource(golden.source))
                .toArray(String[]::new);
        return UserBuild.of(sources)
                .options("-Werror", "-Atapeless.warnings=none")
                .compile();
    }

    private static final Compilation COMPILED = compiled();

    @ParameterizedTest
    @EnumSource
    void companionsAreWrittenByteForByte(Golden golden) throws IOException {
        JavaFileObject generated = COMPILED.generatedSourceFile("goldens." + golden.companion)
                .orElseThrow(() -> new AssertionError(COMPILED.diagnostics().toString()));
        String written = generated.getCharContent(true).toString();
        if (Boolean.getBoolean("tapeless.update")) {
            Files.writeString(Path.of("src/test/resources/goldens", golden.companion + ".java"), written);
            return;
        }
        assertThat(written)
                .as("%s; -Dtapeless.update=true rewrites it", golden.companion)
                .isEqualTo(resource(golden.companion));
    }

    @Test
    void theyCompileWithoutAWarning() {
        assertThat(COMPILED.diagnostics()).isEmpty();
        assertThat(COMPILED.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    private static Compiled loaded() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Golden golden : Golden.values()) {
            sources.put("goldens." + golden.source, resource(golden.source));
            sources.put("goldens." + golden.companion, resource(golden.companion));
        }
        return Compiled.of(sources);
    }

    @Test
    void theirDerivativesAreThoseOnPaper() {
        Compiled goldens = loaded();
        Object rosenbrock = goldens.call("goldens.RosenbrockDerivatives", "bananaGradient", 0.5, 2.0);
        assertThat(Compiled.get(rosenbrock, "x")).isEqualTo(-1.0 - 400 * 0.5 * 1.75);
        assertThat(Compiled.get(rosenbrock, "y")).isEqualTo(350.0);
        double[][] hessian = (double[][]) goldens.call("goldens.RosenbrockDerivatives", "bananaHessian", 0.5, 2.0);
        assertThat(hessian).isDeepEqualTo(new double[][] {{2 - 400 * (2 - 0.75), -200}, {-200, 200}});
        double[][] rotation =
                (double[][]) goldens.call("goldens.RotationDerivatives", "rotateJacobian", new double[] {3, 4}, 0.0);
        assertThat(rotation).isDeepEqualTo(new double[][] {{1, 0, -4}, {0, 1, 3}});
        Object power = goldens.call("goldens.PowerDerivatives", "powerGradient", 2.0, 5);
        assertThat(Compiled.get(power, "x")).isEqualTo(80.0);
        double[] heat = {1, 2, 4};
        double[] heatBar = {0, 1, 0};
        double[] rate = {0};
        goldens.call("goldens.HeatDerivatives", "stepVjp", heat, 0.25, heatBar, rate);
        assertThat(heat).containsExactly(1, 2.25, 4);
        assertThat(heatBar).containsExactly(0.25, 0.5, 0.25);
        assertThat(rate).containsExactly(1);
        Object norm = goldens.call("goldens.NormalizeDerivatives", "normalizeGradient", new double[] {3, 4});
        assertThat((double[]) Compiled.get(norm, "v")).containsExactly(new double[] {0.6, 0.8}, within(1e-15));
    }
}
