package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;

/** IR as text, printed as Java. */
final class Body {
    private Body() {}

    /** The statements between the braces of the one function's method, as they stand there less the indentation. */
    static String of(String ir) {
        return of(Parser.function(ir), Sections.NONE);
    }

    static String of(Function function, Sections sections) {
        String java = FunctionsWriter.write("p", "Made", List.of(function), List.of(), sections);
        int from = java.indexOf(" {\n", java.indexOf("public static ")) + 3;
        int to = java.indexOf("\n    }\n", from);
        return to < from ? "" : java.substring(from, to + 1).replaceAll("(?m)^ {8}", "");
    }

    /** All functions of a text as static methods of the class {@code p.Made}. */
    static Compiled compiled(String ir, Frame... frames) {
        return Compiled.of(Map.of("p.Made", text(Parser.program(ir).functions().values(), frames)));
    }

    static String text(Collection<Function> functions, Frame... frames) {
        return FunctionsWriter.write("p", "Made", functions, List.of(frames), Sections.NONE);
    }

    /** The function with a line of the user's for each statement, in textual order; the empty text for none. */
    static Function from(String ir, String... lines) {
        Function function = Parser.function(ir);
        return function.withBody(from(function.body(), List.of(lines).iterator()));
    }

    private static Block from(Block block, Iterator<String> lines) {
        List<Stmt> statements = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            String text = lines.hasNext() ? lines.next() : "";
            SourceSpan span = text.isEmpty() ? SourceSpan.NONE : new SourceSpan(1, 1, text);
            List<Block> blocks = new ArrayList<>();
            stmt.blocks().forEach(inner -> blocks.add(from(inner, lines)));
            statements.add(spanned(stmt, span).withBlocks(blocks));
        }
        return new Block(statements);
    }

    private static Stmt spanned(Stmt stmt, SourceSpan span) {
        if (stmt instanceof Stmt.Assign s) {
            return new Stmt.Assign(s.target(), s.value(), span);
        }
        if (stmt instanceof Stmt.Accumulate s) {
            return new Stmt.Accumulate(s.array(), s.index(), s.value(), span);
        }
        if (stmt instanceof Stmt.Store s) {
            return new Stmt.Store(s.array(), s.index(), s.value(), span);
        }
        if (stmt instanceof Stmt.If s) {
            return new Stmt.If(s.condition(), s.whenTrue(), s.whenFalse(), span);
        }
        if (stmt instanceof Stmt.For s) {
            return new Stmt.For(s.counter(), s.from(), s.test(), s.to(), s.step(), s.body(), span);
        }
        if (stmt instanceof Stmt.While s) {
            return new Stmt.While(s.condition(), s.body(), span);
        }
        if (stmt instanceof Stmt.Return s) {
            return new Stmt.Return(s.values(), span);
        }
        throw new IllegalArgumentException("no span for " + stmt);
    }
}
