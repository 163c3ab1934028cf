package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Spans;
import org.tapeless.processor.ir.Stmt;

/**
 * IR as text, one statement a line, with the user's statement behind {@code //:}, and {@code //<} behind what belongs to
 * the reverse sweep.
 */
final class Annotated {
    private final Map<String, Function> functions = new LinkedHashMap<>();

    private Annotated() {}

    static Annotated parse(String text) {
        Annotated result = new Annotated();
        Program program = Parser.program(text);
        Iterator<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("}") && !line.startsWith("function "))
                .iterator();
        program.functions()
                .forEach((name, function) ->
                        result.functions.put(name, function.withBody(result.block(function.body(), lines))));
        return result;
    }

    Function get(String name) {
        Function function = functions.get(name);
        if (function == null) {
            throw new AssertionError("no function " + name + " in " + functions.keySet());
        }
        return function;
    }

    private Block block(Block block, Iterator<String> lines) {
        List<Stmt> statements = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            String line = lines.next();
            SourceSpan span = SourceSpan.NONE;
            if (line.contains("//:")) {
                String source = line.substring(line.indexOf("//:") + 3).strip();
                span = new SourceSpan(source.hashCode(), Math.abs(source.hashCode() % 1000) + 1, source);
            }
            if (line.contains("//<")) {
                span = span.inReverse();
            }
            List<Block> blocks = new ArrayList<>();
            stmt.blocks().forEach(inner -> blocks.add(block(inner, lines)));
            statements.add(Spans.with(stmt, span).withBlocks(blocks));
        }
        return new Block(statements);
    }
}
