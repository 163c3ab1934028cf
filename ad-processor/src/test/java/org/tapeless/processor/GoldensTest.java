package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void theirDerivativesAreThoseOnPaper() {
        Loaded goldens = new Loaded();
        Object rosenbrock = goldens.call("RosenbrockDerivatives", "bananaGradient", 0.5, 2.0);
        assertThat(get(rosenbrock, "x")).isEqualTo(-1.0 - 400 * 0.5 * 1.75);
        assertThat(get(rosenbrock, "y")).isEqualTo(350.0);
        double[][] hessian = (double[][]) goldens.call("RosenbrockDerivatives", "bananaHessian", 0.5, 2.0);
        assertThat(hessian).isDeepEqualTo(new double[][] {{2 - 400 * (2 - 0.75), -200}, {-200, 200}});
        double[][] rotation =
                (double[][]) goldens.call("RotationDerivatives", "rotateJacobian", new double[] {3, 4}, 0.0);
        assertThat(rotation).isDeepEqualTo(new double[][] {{1, 0, -4}, {0, 1, 3}});
        Object power = goldens.call("PowerDerivatives", "powerGradient", 2.0, 5);
        assertThat(get(power, "x")).isEqualTo(80.0);
        double[] heat = {1, 2, 4};
        double[] heatBar = {0, 1, 0};
        double[] rate = {0};
        goldens.call("HeatDerivatives", "stepVjp", heat, 0.25, heatBar, rate);
        assertThat(heat).containsExactly(1, 2.25, 4);
        assertThat(heatBar).containsExactly(0.25, 0.5, 0.25);
        assertThat(rate).containsExactly(1);
        Object norm = goldens.call("NormalizeDerivatives", "normalizeGradient", new double[] {3, 4});
        assertThat((double[]) get(norm, "v")).containsExactly(0.6, 0.8);
    }

    private static Object get(Object record, String component) {
        try {
            return record.getClass().getMethod(component).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The classes of the compilation. */
    private static final class Loaded extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Loaded() {
            super(GoldensTest.class.getClassLoader());
            for (JavaFileObject file : COMPILED.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String path = file.toUri().getPath();
                    String name = path.substring(path.indexOf("goldens/"), path.length() - ".class".length());
                    try (InputStream stream = file.openInputStream()) {
                        classes.put(name.replace('/', '.'), stream.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }

        /** The one public static method of that name and number of parameters. */
        Object call(String type, String method, Object... arguments) {
            try {
                return Arrays.stream(loadClass("goldens." + type).getMethods())
                        .filter(m -> m.getName().equals(method) && m.getParameterCount() == arguments.length)
                        .filter(m -> fits(m.getParameterTypes(), arguments))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no method " + method))
                        .invoke(null, arguments);
            } catch (InvocationTargetException e) {
                throw new AssertionError(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        private static boolean fits(Class<?>[] types, Object[] arguments) {
            for (int i = 0; i < types.length; i++) {
                if (!types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
