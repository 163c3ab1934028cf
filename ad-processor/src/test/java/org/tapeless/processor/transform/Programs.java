package org.tapeless.processor.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;

/** Programs in files of IR, the {@code .ir} resources beside this class. */
final class Programs {
    /** What a function's gradient by hand is called. */
    static final String GRADIENT = "Gradient";

    private static final Map<String, Program> READ = new ConcurrentHashMap<>();

    private Programs() {}

    static Program read(String file) {
        return READ.computeIfAbsent(file, Programs::parsed);
    }

    private static Program parsed(String file) {
        try (InputStream text = Programs.class.getResourceAsStream("programs/" + file + ".ir")) {
            if (text == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            return Parser.program(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The functions to differentiate: those that no other one calls, gradients aside. */
    static List<String> roots(Program program) {
        Set<String> called = new HashSet<>();
        program.functions()
                .values()
                .forEach(function -> calls(function)
                        .filter(callee -> !callee.equals(function.name()))
                        .forEach(called::add));
        return program.functions().keySet().stream()
                .filter(name -> !called.contains(name) && !name.endsWith(GRADIENT))
                .toList();
    }

    /** The function and what it calls. */
    static Program of(Program program, String name) {
        Set<String> reached = new LinkedHashSet<>();
        reach(program, name, reached);
        return Program.of(program.functions().values().stream()
                .filter(function -> reached.contains(function.name()))
                .toList());
    }

    private static void reach(Program program, String name, Set<String> reached) {
        if (reached.add(name)) {
            calls(program.get(name)).forEach(callee -> reach(program, callee, reached));
        }
    }

    private static Stream<String> calls(Function function) {
        return function.body().statements().stream()
                .flatMap(Stmt::all)
                .flatMap(stmt -> stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Own own
                        ? Stream.of(own.function())
                        : Stream.empty());
    }
}
