package org.tapeless.examples;

import java.util.Locale;

/** The lines in which the demo tells what it found. */
final class Report {

    private Report() {}

    /** What is fitted, where the climb starts, and the heads of the columns that follow. */
    static String start(Measurements data) {
        StringBuilder text = new StringBuilder();
        line(text, "%d measurements (%s) from %s", data.rows().length, String.join(", ", data.names()), data.source());
        line(text, "start: equal weights, means one standard deviation below and above the average of both columns,");
        line(text, "       half the standard deviations of the data, no correlation");
        text.append("   step   log-likelihood   largest gradient component");
        return text.toString();
    }

    /** One step of the climb. */
    static String rise(int step, double logLikelihood, double slope) {
        return format("%7d   %14.6f   %.2e", step, logLikelihood, slope);
    }

    /** The fitted mixture and how far its gradient can be trusted. */
    static String fit(Fit fit) {
        StringBuilder text = new StringBuilder();
        String end = fit.converged() ? "converged" : "not converged";
        line(text, "%s after %d steps, log-likelihood %.6f", end, fit.steps(), fit.logLikelihood());
        MixtureParameters mixture = fit.parameters();
        for (int c = 0; c < mixture.components(); c++) {
            double[] mean = mixture.mean(c);
            double[][] covariance = mixture.covariance(c);
            line(text, "component %d: weight %.6f, mean (%.4f, %.4f)", c + 1, mixture.weights()[c], mean[0], mean[1]);
            line(text, "             covariance [%10.6f %10.6f]", covariance[0][0], covariance[0][1]);
            line(text, "                        [%10.6f %10.6f]", covariance[1][0], covariance[1][1]);
        }
        line(text, "largest difference between the generated gradient and central differences:");
        line(text, "  start: %.1e, largest component %.1e", fit.differenceAtStart(), fit.gradientAtStart());
        text.append(format("  end:   %.1e, largest component %.1e", fit.differenceAtEnd(), fit.gradientAtEnd()));
        return text.toString();
    }

    /** The derivative of ADBench's mixture and what it costs. */
    static String gmm(GmmTiming gmm) {
        StringBuilder text = new StringBuilder();
        line(text, "ADBench GMM, %s: gradient with respect to %d numbers", gmm.size(), gmm.gradient().length);
        line(text, "  value                  %.12g", gmm.value());
        line(text, "  gradient norm          %.12g", gmm.gradientNorm());
        line(text, "  largest difference     %.1e from ADBench's hand-derived gradient (relative)", gmm.difference());
        line(text, "  time per evaluation    %.3f ms", gmm.nanosPerValue() * 1e-6);
        text.append(format(
                "  time per gradient      %.3f ms, that of %.2f evaluations",
                gmm.nanosPerGradient() * 1e-6, gmm.nanosPerGradient() / gmm.nanosPerValue()));
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format(format, values)).append(System.lineSeparator());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
