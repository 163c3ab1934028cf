package org.tapeless.it.wild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What it takes to process and emit each method: the time of the processor's thread, without javac's own work. Every
 * method is processed once more, alone, and finds the companions of the others as class files.
 */
final class Costs {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final double[] sorted;

    private Costs(double[] milliseconds) {
        sorted = milliseconds.clone();
        Arrays.sort(sorted);
    }

    /**
     * Measures.
     *
     * @param whole the compilation of all of them
     */
    static Costs of(Library library, Collection<Candidate> methods, String annotation, Round whole) {
        try {
            Path directory = Files.createTempDirectory("wild");
            try {
                write(whole.classes(), directory);
                return new Costs(methods.stream()
                        .mapToDouble(method -> alone(library, method, annotation, directory, whole))
                        .toArray());
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class whose companion exists has got its derivatives already: that of the method's class is put aside. */
    private static double alone(Library library, Candidate method, String annotation, Path directory, Round whole) {
        try {
            Path companion = directory.resolve(method.companion().replace('.', '/') + ".class");
            Files.delete(companion);
            Round round = new Round(library, List.of(method), annotation, List.of(directory), "-proc:only");
            if (!round.isSuccessful()) {
                throw new AssertionError(
                        method + " is refused alone: " + round.messages(javax.tools.Diagnostic.Kind.ERROR));
            }
            Files.write(companion, whole.classes().getOrDefault(method.companion(), new byte[0]));
            return round.processing() / NANOSECONDS_PER_MILLISECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, byte[]> classes, Path directory) throws IOException {
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            Path file = directory.resolve(one.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public String toString() {
        if (sorted.length == 0) {
            return "nothing";
        }
        return String.format(
                Locale.ROOT,
                "mean %.1f, median %.1f, 90 %% %.1f, 99 %% %.1f, most %.1f ms",
                Arrays.stream(sorted).average().orElse(0),
                share(0.5),
                share(0.9),
                share(0.99),
                share(1));
    }

    /** The smallest number that so many are not above. */
    private double share(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
