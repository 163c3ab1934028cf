package org.tapeless.examples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads measurements from a file of comma-separated values: a line with the names of the columns, then one line of
 * decimal numbers per row. The text is UTF-8; names and numbers are not quoted.
 *
 * <p>Whatever is wrong is a {@link MalformedInputException} with its line and column, so nothing is guessed or skipped
 * except empty lines at the end.
 */
public final class CsvReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /** No message quotes more of a cell than that. */
    private static final int QUOTED = 30;

    private final String input;
    private final int width;

    private CsvReader(String input, int width) {
        this.input = input;
        this.width = width;
    }

    /** Reads {@code file}, which must have {@code width} columns. */
    public static Measurements read(Path file, int width) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw UnusableFileException.read(file, e);
        }
        return read(file.toString(), bytes, width);
    }

    /** Reads the content of an input, which messages call {@code input} and which must have {@code width} columns. */
    public static Measurements read(String input, byte[] content, int width) throws MalformedInputException {
        return new CsvReader(input, width).parse(decode(input, content));
    }

    private Measurements parse(String text) throws MalformedInputException {
        List<String> lines = text.stripTrailing().lines().toList();
        if (lines.isEmpty()) {
            throw new MalformedInputException(input, 1, 1, "the file is empty");
        }
        List<String> names =
                cells(lines, 0).stream().map(cell -> cell.text().strip()).toList();
        if (lines.size() == 1) {
            throw new MalformedInputException(input, 2, 1, "no row follows the names of the columns");
        }
        double[][] rows = new double[lines.size() - 1][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = numbers(row + 2, cells(lines, row + 1));
        }
        return new Measurements(input, names, rows);
    }

    /** The cells of a line, exactly {@code width} of them. */
    private List<Cell> cells(List<String> lines, int index) throws MalformedInputException {
        String line = lines.get(index);
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            cells.add(new Cell(start + 1, line.substring(start, comma)));
            start = comma + 1;
        }
        cells.add(new Cell(start + 1, line.substring(start)));
        if (cells.size() != width) {
            int column =
                    cells.size() < width ? line.length() + 1 : cells.get(width).column();
            String found = line.isBlank() ? "an empty line" : String.valueOf(cells.size());
            throw new MalformedInputException(
                    input, index + 1, column, "expected " + width + " comma-separated values, found " + found);
        }
        return cells;
    }

    private double[] numbers(int line, List<Cell> cells) throws MalformedInputException {
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            Cell cell = cells.get(i);
            String text = cell.text().strip();
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(number)) {
                String shown = text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
                throw new MalformedInputException(
                        input, line, cell.column(), "expected a number, found '" + shown + "'");
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private static String decode(String input, byte[] content) throws MalformedInputException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw new MalformedInputException(input, line, column, "this is not UTF-8 text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private record Cell(int column, String text) {}
}
