package org.tapeless.examples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A fit in two panels: the measurements, each in the colour of its likelier component, with the ellipse that holds
 * 95 % of each component; and the rise of the log-likelihood from step to step.
 */
public final class Picture {

    private static final int PANEL_WIDTH = 700;
    private static final int HEIGHT = 600;
    private static final Color[] COLOURS = {new Color(0x2b6cb0), new Color(0xc05621)};
    private static final int ELLIPSE_POINTS = 200;

    /** Within this Mahalanobis distance lies 95 % of a normal distribution in the plane: sqrt(-2 log 0.05). */
    private static final double RADIUS_95 = Math.sqrt(-2.0 * Math.log(0.05));

    private Picture() {}

    /** Draws both panels. */
    public static BufferedImage of(Measurements data, Fit fit) {
        BufferedImage image = new BufferedImage(2 * PANEL_WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(BitmapEncoder.getBufferedImage(points(data, fit)), 0, 0, null);
        graphics.drawImage(BitmapEncoder.getBufferedImage(rise(fit)), PANEL_WIDTH, 0, null);
        graphics.dispose();
        return image;
    }

    /** Fails unless {@link #write} can write {@code file}; makes the directories that it needs. */
    public static void requireWritable(Path file) throws UnusableFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a directory");
            }
            Path part = part(file);
            Files.createDirectories(part.resolveSibling("."));
            Files.write(part, new byte[0]);
            Files.delete(part);
        } catch (IOException e) {
            throw UnusableFileException.written(file, e);
        }
    }

    /**
     * Writes {@code image} as PNG: either the whole file appears, or an exception is thrown and nothing has changed.
     */
    public static void write(BufferedImage image, Path file) throws UnusableFileException {
        requireWritable(file);
        Path part = part(file);
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            try {
                Files.write(part, png.toByteArray());
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw UnusableFileException.written(file, e);
        }
    }

    /** Where the picture is written before it is moved to {@code file}: a hidden file in the same directory. */
    private static Path part(Path file) {
        return file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static XYChart points(Measurements data, Fit fit) {
        XYChart chart = chart(
                data.rows().length + " measurements, two components",
                data.names().get(0),
                data.names().get(1));
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        MixtureParameters mixture = fit.parameters();
        for (int c = 0; c < mixture.components(); c++) {
            int component = c;
            double[][] own = Arrays.stream(data.rows())
                    .filter(row -> mixture.likeliest(row[0], row[1]) == component)
                    .toArray(double[][]::new);
            if (own.length > 0) {
                XYSeries series = chart.addSeries("component " + (c + 1), column(own, 0), column(own, 1));
                series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(translucent(COLOURS[c % COLOURS.length]));
            }
            double[][] ellipse = ellipse(mixture.mean(c), mixture.factor(c));
            XYSeries series = chart.addSeries(
                    String.format(Locale.ROOT, "95 %% of component %d, weight %.3f", c + 1, mixture.weights()[c]),
                    column(ellipse, 0),
                    column(ellipse, 1));
            line(series, COLOURS[c % COLOURS.length]);
        }
        return chart;
    }

    private static XYChart rise(Fit fit) {
        String title =
                String.format(Locale.ROOT, "log-likelihood %.4f after %d steps", fit.logLikelihood(), fit.steps());
        XYChart chart = chart(title, "step", "log-likelihood");
        chart.getStyler().setLegendVisible(false);
        double[] steps = IntStream.range(0, fit.rise().length).asDoubleStream().toArray();
        line(chart.addSeries("log-likelihood", steps, fit.rise()), COLOURS[0]);
        return chart;
    }

    private static XYChart chart(String title, String xAxis, String yAxis) {
        XYChart chart = new XYChartBuilder()
                .width(PANEL_WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(xAxis)
                .yAxisTitle(yAxis)
                .build();
        chart.getStyler()
                .setXAxisDecimalPattern("0.###")
                .setYAxisDecimalPattern("0.###")
                .setMarkerSize(6)
                .setLocale(Locale.ROOT)
                .setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static void line(XYSeries series, Color colour) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour).setLineStyle(new BasicStroke(2.0f));
    }

    /** The points mean + RADIUS_95 L (cos, sin), where the covariance is L L^T. */
    private static double[][] ellipse(double[] mean, double[][] factor) {
        double[][] ellipse = new double[ELLIPSE_POINTS + 1][2];
        for (int i = 0; i <= ELLIPSE_POINTS; i++) {
            double angle = 2.0 * Math.PI * i / ELLIPSE_POINTS;
            for (int j = 0; j < 2; j++) {
                ellipse[i][j] = mean[j] + RADIUS_95 * (factor[j][0] * Math.cos(angle) + factor[j][1] * Math.sin(angle));
            }
        }
        return ellipse;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static Color translucent(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 160);
    }
}
