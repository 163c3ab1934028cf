package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Rules;

/** A function of core IR, {@code f}, and what the analyses say of it. */
final class Analysed {
    private static final String HEAD =
            "function f(a: double[], b: double[], m: double[][], k: int[], x: double, y: double, n: int)";

    private final Program program;
    private final Function function;
    private final Map<String, Aliases> aliases;

    private Analysed(Program program, Set<String> entries) {
        this.program = program;
        this.function = program.get("f");
        this.aliases = Aliases.of(program.functions(), entries);
    }

    /** A body over {@code a, b: double[]}, {@code m: double[][]}, {@code k: int[]}, {@code x, y: double}, {@code n: int}. */
    static Analysed number(String body, String callees) {
        return new Analysed(Parser.program(HEAD + " -> (value: double) { " + body + " } " + callees), Set.of("f"));
    }

    /** The same, but others call the function, perhaps with one array in two places. */
    static Analysed called(String body) {
        return new Analysed(Parser.program(HEAD + " -> (value: double) { " + body + " }"), Set.of());
    }

    Function function() {
        return function;
    }

    Aliases aliases() {
        return Objects.requireNonNull(aliases.get("f"));
    }

    Structure structure() {
        return new Structure(function);
    }

    Versions versions() {
        return new Versions(function, structure());
    }

    /** What is active if {@code a}, {@code b}, {@code m} and {@code x} are differentiated by, but not {@code y}. */
    Activity activity() {
        Variant variant = new Variant("f", List.of(true, true, true, false, true, false, false));
        return new Activities(program, aliases, Rules.SHIPPED, List.of(variant)).of(variant);
    }

    /** Names of the arrays that may be, or hold, ones without a shadow: in f, or in a helper as it is called. */
    String shadowless(String in) {
        Variant variant = new Variant("f", List.of(true, true, true, false, true, false, false));
        Activities all = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        Shadowless shadowless = new Shadowless(program, aliases, all);
        Set<String> names = new TreeSet<>();
        for (Variant reached : all.variants()) {
            Function helper = program.get(reached.function());
            if (helper.name().equals(in)) {
                Set<Var> variables = new java.util.LinkedHashSet<>(helper.parameters());
                helper.body().statements().stream()
                        .flatMap(Stmt::all)
                        .forEach(stmt -> variables.addAll(stmt.defines()));
                variables.stream()
                        .filter(v -> shadowless.may(reached, new Expr.Local(v)))
                        .forEach(v -> names.add(v.name()));
            }
        }
        return String.join(" ", names);
    }

    /** All statements, outer before inner ones. */
    List<Stmt> statements() {
        return function.body().statements().stream().flatMap(Stmt::all).toList();
    }

    /** The one assignment of a variable, or the first. */
    Stmt assigning(String name) {
        return statements().stream()
                .filter(stmt -> stmt.defines().stream().anyMatch(v -> v.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    Set<Var> variables() {
        Set<Var> all = new java.util.LinkedHashSet<>(function.parameters());
        statements().forEach(stmt -> all.addAll(stmt.defines()));
        return all;
    }

    Var variable(String name) {
        return variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Names of variables with a property, in alphabetical order. */
    String named(Predicate<Var> property) {
        Set<String> names = new TreeSet<>();
        variables().stream().filter(property).forEach(v -> names.add(v.name()));
        return String.join(" ", names);
    }

    /** The cells of all arrays by name: {@code m} for a variable, {@code m[]} for its rows. */
    Map<String, Cell> cells(Aliases of) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Var variable : variables()) {
            if (variable.type() instanceof ArrayType) {
                Cell cell = of.cell(variable);
                cells.put(variable.name(), cell);
                for (String name = variable.name(); cell.type().holdsArrays(); ) {
                    name = name + "[]";
                    cell = cell.rows();
                    cells.put(name, cell);
                }
            }
        }
        return cells;
    }

    /** Names of arrays that may be one, as {@code a=r, b=m[]}. */
    String same(Aliases of) {
        Map<String, Cell> cells = cells(of);
        List<String> groups = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        cells.forEach((name, cell) -> {
            List<String> group = cells.keySet().stream()
                    .filter(other -> Objects.requireNonNull(cells.get(other)).find() == cell.find())
                    .toList();
            if (group.size() > 1 && seen.addAll(group)) {
                groups.add(String.join("=", group));
            }
        });
        return String.join(", ", groups);
    }

    /** Names of arrays whose cell has a property. */
    String arrays(Predicate<Cell> property) {
        List<String> names = new ArrayList<>();
        cells(aliases()).forEach((name, cell) -> {
            if (property.test(cell)) {
                names.add(name);
            }
        });
        return String.join(" ", names);
    }
}
