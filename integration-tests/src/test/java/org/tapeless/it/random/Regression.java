package org.tapeless.it.random;

import java.util.stream.Collectors;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.random.model.RandomProgram;

/** A failing program as a class for {@code org.tapeless.it.regressions}, where it stays. */
final class Regression {

    private Regression() {}

    static String text(RandomProgram program, Verdict verdict) {
        String name = "Found" + Long.toUnsignedString(program.seed());
        String comment = verdict.message()
                .lines()
                .limit(12)
                .map(line -> line.length() > 300 ? line.substring(0, 300) + " ..." : line)
                .collect(Collectors.joining("\n//   ", "// " + verdict.signature() + "\n//   ", "\n"));
        return comment + Printer.unit(program, name).replace(Printer.PACKAGE, "org.tapeless.it.regressions");
    }
}
