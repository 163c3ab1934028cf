package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Puts the bodies of small functions in the place of their calls, so that neither a frame nor a call stands in inner
 * loops. Leaves first, so that a small function that calls small functions may become one that can be inlined too.
 */
public final class Inline {
    /** The largest body, in nodes of expressions and statements, that is worth copying. */
    private static final int SMALL = 120;
    /** A function does not grow beyond this many nodes by inlining. */
    private static final int LARGEST = 3000;

    private final Predicate<String> allowed;
    private final Map<String, Function> done = new LinkedHashMap<>();
    private final Map<String, Boolean> visiting = new HashMap<>();
    private final Program program;

    private Inline(Program program, Predicate<String> allowed) {
        this.program = program;
        this.allowed = allowed;
    }

    /**
     * The program with small functions in the place of their calls.
     *
     * @param allowed functions that may be inlined: those whose body is known in full
     */
    public static Program apply(Program program, Predicate<String> allowed) {
        Inline inline = new Inline(program, allowed);
        program.functions().keySet().forEach(inline::visit);
        // The order of the program is kept, not that of the walk.
        List<Function> functions = new ArrayList<>();
        program.functions().keySet().forEach(name -> functions.add(inline.visit(name)));
        return Program.of(functions);
    }

    private Function visit(String name) {
        Function known = done.get(name);
        if (known != null) {
            return known;
        }
        Function function = program.get(name);
        if (visiting.put(name, true) != null) {
            return function;
        }
        Function result = function.withBody(expand(function.body(), size(function)));
        done.put(name, result);
        return result;
    }

    private Block expand(Block block, int size) {
        List<Stmt> out = new ArrayList<>();
        int grown = size;
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Own own) {
                Function callee = visit(own.function());
                if (isSmall(callee) && grown + size(callee) <= LARGEST) {
                    grown += size(callee);
                    out.addAll(body(call, callee));
                    continue;
                }
            }
            int now = grown;
            out.add(stmt.withBlocks(
                    stmt.blocks().stream().map(inner -> expand(inner, now)).toList()));
        }
        return new Block(out);
    }

    private boolean isSmall(Function callee) {
        return allowed.test(callee.name())
                && size(callee) <= SMALL
                && done.containsKey(callee.name())
                && callee.body().statements().stream()
                        .flatMap(Stmt::all)
                        .noneMatch(stmt -> stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Own);
    }

    private static List<Stmt> body(Stmt.Call call, Function callee) {
        Map<Var, Var> copies = new HashMap<>();
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Var parameter = callee.parameters().get(i);
            Var copy = parameter.stopped() ? parameter.copy() : Var.temporary(parameter.name(), parameter.type());
            copies.put(parameter, copy);
            out.add(new Stmt.Assign(copy, call.arguments().get(i), call.span()));
        }
        callee.body().statements().stream()
                .flatMap(Stmt::all)
                .forEach(stmt -> stmt.defines().forEach(v -> copies.putIfAbsent(v, v.copy())));
        for (Stmt stmt :
                Rewrite.rename(callee.body(), v -> copies.getOrDefault(v, v)).statements()) {
            if (stmt instanceof Stmt.Return exit) {
                for (int i = 0; i < call.results().size(); i++) {
                    Expr value = exit.values().get(i);
                    out.add(new Stmt.Assign(call.results().get(i), value, call.span()));
                }
            } else {
                out.add(stmt);
            }
        }
        return out;
    }

    private static int size(Function function) {
        return (int) function.body().statements().stream()
                .flatMap(Stmt::all)
                .mapToLong(stmt ->
                        1 + stmt.expressions().stream().flatMap(Expr::nodes).count())
                .sum();
    }
}
