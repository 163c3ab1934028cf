package org.tapeless.examples.adbench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What ADBench's hand-derived C++ module computes for an input: the objective and its gradient or Jacobian.
 *
 * <p>File: sections {@code [name] count n}, each followed by {@code sum}, {@code sumabs}, {@code norm2}, {@code first
 * k} and k values, {@code sampled q (index0 value)} and q pairs, of which all but {@code first} may be missing.
 */
public final class ExpectedValues {

    private final String name;
    private final Map<String, Section> sections;

    private ExpectedValues(String name, Map<String, Section> sections) {
        this.name = name;
        this.sections = sections;
    }

    /** The values for the shipped input {@code name}, such as {@code gmm/test.txt}. */
    public static ExpectedValues of(String name) throws IOException {
        String file = name.replace("/", "__").replaceFirst("\\.txt$", ".expected.txt");
        Tokens tokens = Tokens.ofResource("expected/" + file);
        Map<String, Section> sections = new LinkedHashMap<>();
        String title = tokens.next();
        while (tokens.hasNext()) {
            SectionReader reader = new SectionReader();
            String next = reader.read(tokens);
            sections.put(title, reader.section());
            title = next;
        }
        return new ExpectedValues(name, sections);
    }

    /** The value or values of the objective. */
    public Section objective() {
        return section("objective");
    }

    /**
     * The section {@code [title]}: {@code objective}, {@code gradient}, {@code jacobian}, {@code csr_rows}, {@code
     * csr_cols}.
     */
    public Section section(String title) {
        Section section = sections.get("[" + title + "]");
        if (section == null) {
            throw new IllegalArgumentException("no section [" + title + "] for " + name);
        }
        return section;
    }

    /** The benchmark's measure of the difference of two numbers: |a - b| / max(1, |a| + |b|). */
    public static double difference(double a, double b) {
        return Math.abs(a - b) / Math.max(1.0, Math.abs(a) + Math.abs(b));
    }

    /**
     * What is known of an array.
     *
     * @param count its length
     * @param sum sum of its elements; NaN if unknown, like the next two
     * @param sumAbs sum of their absolute values
     * @param norm2 its Euclidean norm
     * @param first its first elements, often all
     * @param sampleIndices further indices, from zero
     * @param sampleValues the elements there
     */
    public record Section(
            int count,
            double sum,
            double sumAbs,
            double norm2,
            double[] first,
            int[] sampleIndices,
            double[] sampleValues) {

        /** The largest {@link #difference} between a known element and that of {@code actual}; NaN if one is NaN. */
        public double largestDifference(double[] actual) {
            double largest = 0.0;
            for (int i = 0; i < first.length; i++) {
                largest = Math.max(largest, difference(first[i], actual[i]));
            }
            for (int i = 0; i < sampleIndices.length; i++) {
                largest = Math.max(largest, difference(sampleValues[i], actual[sampleIndices[i]]));
            }
            return largest;
        }
    }

    /** Collects the entries of one section. */
    private static final class SectionReader {

        private int count;
        private double sum = Double.NaN;
        private double sumAbs = Double.NaN;
        private double norm2 = Double.NaN;
        private double[] first = {};
        private int[] sampleIndices = {};
        private double[] sampleValues = {};

        /** Reads up to the title of the next section, which it returns; an empty string at the end of the file. */
        String read(Tokens tokens) throws IOException {
            while (tokens.hasNext()) {
                String key = tokens.next();
                switch (key) {
                    case "count" -> count = tokens.nextInt();
                    case "sum" -> sum = tokens.nextDouble();
                    case "sumabs" -> sumAbs = tokens.nextDouble();
                    case "norm2" -> norm2 = tokens.nextDouble();
                    case "first" -> first = tokens.nextDoubles(tokens.nextInt());
                    case "sampled" -> readSamples(tokens);
                    default -> {
                        return key;
                    }
                }
            }
            return "";
        }

        private void readSamples(Tokens tokens) throws IOException {
            int samples = tokens.nextInt();
            tokens.expect("(index0");
            tokens.expect("value)");
            sampleIndices = new int[samples];
            sampleValues = new double[samples];
            for (int i = 0; i < samples; i++) {
                sampleIndices[i] = tokens.nextInt();
                sampleValues[i] = tokens.nextDouble();
            }
        }

        Section section() {
            return new Section(count, sum, sumAbs, norm2, first, sampleIndices, sampleValues);
        }
    }
}
