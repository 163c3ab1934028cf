package org.tapeless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The expected numbers are the maximum likelihood solution as expectation maximisation finds it. */
@TestInstance(Lifecycle.PER_CLASS)
class FitTest {

    private final Measurements data = faithful();
    private final Fit fit = fit(data);

    @Test
    void maximumOfTheLikelihoodIsReached() {
        MixtureParameters mixture = fit.parameters();

        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(-1130.26396, within(1e-5));
        assertThat(mixture.weights()).containsExactly(new double[] {0.355873, 0.644127}, within(1e-5));
        assertThat(mixture.mean(0)).containsExactly(new double[] {2.036388, 54.478516}, within(1e-4));
        assertThat(mixture.mean(1)).containsExactly(new double[] {4.289662, 79.968115}, within(1e-4));
        assertCovariance(mixture.covariance(0), 0.069168, 0.435168, 33.697281);
        assertCovariance(mixture.covariance(1), 0.169968, 0.940609, 36.046212);
    }

    @Test
    void likelihoodNeverFalls() {
        assertThat(fit.rise()).isSorted().hasSize(fit.steps() + 1);
        assertThat(fit.rise()[0]).isLessThan(-1200.0);
    }

    @Test
    void generatedGradientAgreesWithCentralDifferencesAtStartAndEnd() {
        assertThat(fit.gradientAtStart()).isGreaterThan(100.0);
        assertThat(fit.gradientAtEnd()).isLessThan(1e-4);
        assertThat(fit.differenceAtStart()).isLessThan(1e-6);
        assertThat(fit.differenceAtEnd()).isLessThan(1e-6);
    }

    @Test
    void twoFitsAreEqualToTheLastBit() {
        assertThat(fit(data).parameters().flatten())
                .containsExactly(fit.parameters().flatten());
    }

    @Test
    void pictureShowsBothComponentsAndTheRise(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("picture.png");

        Picture.write(Picture.of(data, fit), file);

        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage image = ImageIO.read(file.toFile());
        int half = image.getWidth() / 2;
        assertThat(bluish(image, 0, half)).isGreaterThan(1000);
        assertThat(reddish(image, 0, half)).isGreaterThan(1000);
        assertThat(bluish(image, half, image.getWidth())).isGreaterThan(300);
        assertThat(reddish(image, half, image.getWidth())).isZero();
    }

    private static void assertCovariance(double[][] covariance, double xx, double xy, double yy) {
        assertThat(covariance[0]).containsExactly(new double[] {xx, xy}, within(1e-4));
        assertThat(covariance[1]).containsExactly(new double[] {xy, yy}, within(1e-3));
    }

    private static int bluish(BufferedImage image, int from, int to) {
        return count(image, from, to, 0, 16);
    }

    private static int reddish(BufferedImage image, int from, int to) {
        return count(image, from, to, 16, 0);
    }

    /** The pixels whose colour channel at bit {@code strong} is far above that at bit {@code weak}. */
    private static int count(BufferedImage image, int from, int to, int strong, int weak) {
        int count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int colour = image.getRGB(x, y);
                if ((colour >> strong & 0xff) - (colour >> weak & 0xff) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    private static Fit fit(Measurements data) {
        try {
            return Fit.of(Likelihood.of(data), 200, (step, height, slope) -> {});
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static Measurements faithful() {
        try (InputStream in = Objects.requireNonNull(OldFaithful.class.getResourceAsStream("faithful.csv"))) {
            return CsvReader.read("faithful.csv", in.readAllBytes(), 2);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
