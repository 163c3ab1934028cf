package org.tapeless.processor.emit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;

/** IR as text, printed as Java. */
final class Body {
    private Body() {}

    /** The statements between the braces of the one function's method, as they stand there less the indentation. */
    static String of(String ir) {
        return of(Parser.function(ir));
    }

    static String of(Function function) {
        String java = FunctionsWriter.write("p", "Made", List.of(function), List.of());
        int from = java.indexOf(" {\n", java.indexOf("public static ")) + 3;
        int to = java.indexOf("\n    }\n", from);
        return to < from ? "" : java.substring(from, to + 1).replaceAll("(?m)^ {8}", "");
    }

    /** All functions of a text as static methods of the class {@code p.Made}. */
    static Compiled compiled(String ir, Frame... frames) {
        return Compiled.of(Map.of("p.Made", text(Parser.program(ir).functions().values(), frames)));
    }

    static String text(Collection<Function> functions, Frame... frames) {
        return FunctionsWriter.write("p", "Made", functions, List.of(frames));
    }
}
