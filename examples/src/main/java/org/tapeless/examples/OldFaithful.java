package org.tapeless.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The demo: fits a mixture of two normal distributions to the eruptions of Old Faithful with a gradient that was
 * generated while the demo compiled, draws the result, and times the generated gradient of ADBench's mixture.
 *
 * <p>The exit code is 0, or 1 with one line on standard error if a file cannot be used, or 2 if the options are wrong.
 */
@Command(
        name = "old-faithful",
        description = "Fits two normal distributions to measurements with a gradient generated at compile time.")
public final class OldFaithful implements Callable<Integer> {

    private static final int COLUMNS = 2;

    /** Steps that are all reported; later on every fifth is. */
    private static final int FIRST_STEPS = 5;

    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE",
            description = "CSV file with a header and two columns (default: 272 eruptions of Old Faithful, shipped)")
    private @Nullable Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "PNG file to write (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("old-faithful.png");

    @Option(
            names = "--iterations",
            paramLabel = "N",
            converter = StepCount.class,
            description = "most steps along the gradient (default: ${DEFAULT-VALUE})")
    private int maxSteps = 200;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("unused") // picocli looks at it.
    private boolean help;

    @Option(names = "--no-adbench", negatable = true, description = "leave out ADBench's mixture")
    private boolean adbench = true;

    OldFaithful(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the demo and ends the virtual machine. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    /** Runs the demo and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new OldFaithful(out, err))
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    @Override
    public Integer call() {
        try {
            fit();
            if (adbench) {
                differentiateGmm();
            }
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            out.flush();
            err.println("old-faithful: " + e.getMessage());
            err.flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void fit() throws IOException {
        Measurements data = input == null ? shipped() : CsvReader.read(input, COLUMNS);
        Likelihood likelihood = Likelihood.of(data);
        Picture.requireWritable(output);
        out.println(Report.start(data));
        Fit fit;
        try (Progress progress = Progress.of("Fitting", maxSteps, out, err)) {
            fit = Fit.of(likelihood, maxSteps, (step, height, slope) -> {
                progress.at(step);
                if (step <= FIRST_STEPS || step % FIRST_STEPS == 0) {
                    progress.println(Report.rise(step, height, slope));
                }
            });
        }
        out.println(Report.fit(fit));
        Picture.write(Picture.of(data, fit), output);
        out.println("picture: " + output);
        out.flush();
    }

    private void differentiateGmm() throws IOException {
        GmmTiming gmm;
        try (Progress progress = Progress.of("Timing", GmmTiming.ROUNDS, out, err)) {
            gmm = GmmTiming.measure(progress::at);
        }
        out.println(Report.gmm(gmm));
        out.flush();
    }

    private static Measurements shipped() throws IOException {
        try (InputStream in = OldFaithful.class.getResourceAsStream("faithful.csv")) {
            if (in == null) {
                throw new IOException("faithful.csv is missing from the examples");
            }
            return CsvReader.read("faithful.csv", in.readAllBytes(), COLUMNS);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
    }

    /** A number of steps, at least one. */
    private static final class StepCount implements CommandLine.ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (!text.matches("0*[1-9]\\d{0,8}")) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not a number from 1 to 999999999");
            }
            return Integer.parseInt(text);
        }
    }
}
