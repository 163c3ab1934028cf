package org.tapeless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,2\n-3.5,4e1\n", "\uFEFFa , b\r\n 1 ,2\r\n-3.5,40\r\n\r\n\n", "a,b\n1.,+2\n-3.5,40."})
    void numbersAreReadWhateverTheLineEndsAndBlanks(String text) throws MalformedInputException {
        Measurements data = read(text);

        assertThat(data.names()).containsExactly("a", "b");
        assertThat(data.rows()).isDeepEqualTo(new double[][] {{1.0, 2.0}, {-3.5, 40.0}});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|1|the file is empty",
                "'\n \n'|1|1|the file is empty",
                "'a,b'|2|1|no row follows the names of the columns",
                "'a'|1|2|expected 2 comma-separated values, found 1",
                "'a,b\n1,2\n3'|3|2|expected 2 comma-separated values, found 1",
                "'a,b\n1,2,3\n'|2|5|expected 2 comma-separated values, found 3",
                "'a,b\n\n1,2\n'|2|1|expected 2 comma-separated values, found an empty line",
                "'a,b\n1,x\n'|2|3|expected a number, found 'x'",
                "'a,b\n1, \n'|2|3|expected a number, found ''",
                "'a,b\nNaN,1\n'|2|1|expected a number, found 'NaN'",
                "'a,b\n1,1e999\n'|2|3|expected a number, found '1e999'",
                "'a,b\n1,0x1p3\n'|2|3|expected a number, found '0x1p3'",
                "'a,b\n1,\u0007\n'|2|3|expected a number, found '?'",
            })
    void faultsAreReportedWithLineAndColumn(String text, int line, int column, String what) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedInputException.class)
                .hasMessage("test.csv: line " + line + ", column " + column + ": " + what);
    }

    @Test
    void longCellsAreNotQuotedWhole() {
        assertThatThrownBy(() -> read("a,b\n1," + "x".repeat(1000)))
                .hasMessageEndingWith("expected a number, found '" + "x".repeat(30) + "...'");
    }

    @Test
    void bytesThatAreNoTextAreReportedWithTheirPlace() {
        byte[] content = {'a', ',', 'b', '\n', '1', ',', (byte) 0xff, '2'};

        assertThatThrownBy(() -> CsvReader.read("test.csv", content, 2))
                .hasMessage("test.csv: line 2, column 3: this is not UTF-8 text");
    }

    private static Measurements read(String text) throws MalformedInputException {
        return CsvReader.read("test.csv", text.getBytes(StandardCharsets.UTF_8), 2);
    }
}
