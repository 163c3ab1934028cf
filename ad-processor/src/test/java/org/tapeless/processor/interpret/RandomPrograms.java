package org.tapeless.processor.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;

/**
 * Random surface IR, the same for the same seed: a function {@code f} with loops of both kinds, branches, jumps, early
 * returns, arrays written in place, aliases and swaps of rows, bulk operations and calls of a helper. It is well-typed,
 * ends, and throws nothing on arguments from {@link Args}. Written as text, so that a failing one can be read.
 */
public final class RandomPrograms {
    private static final List<String> SMOOTH = List.of("sin", "cos", "tanh", "atan", "abs");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int fresh;
    private int statements;

    /** Names in scope by type, which blocks take back when they end. */
    private final List<String> doubles = new ArrayList<>();

    private final List<String> ints = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private final List<String> matrices = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private boolean mayCall;

    private RandomPrograms(long seed) {
        this.random = new Random(seed);
    }

    /** A program with the functions {@code g} and {@code f}. */
    public static Program of(long seed) {
        return Parser.program(text(seed));
    }

    /** The text of {@link #of}. */
    public static String text(long seed) {
        RandomPrograms programs = new RandomPrograms(seed);
        programs.function("g", 6, List.of("u", "v"), List.of("b"), List.of());
        programs.mayCall = true;
        programs.function("f", 25, List.of("x", "y"), List.of("a", "c"), List.of("m"));
        return programs.text.toString();
    }

    private void function(String name, int budget, List<String> reals, List<String> rows, List<String> grids) {
        statements = budget;
        doubles.addAll(reals);
        arrays.addAll(rows);
        matrices.addAll(grids);
        ints.add("n");
        List<String> parameters = new ArrayList<>();
        reals.forEach(p -> parameters.add(p + ": double"));
        rows.forEach(p -> parameters.add(p + ": double[]"));
        grids.forEach(p -> parameters.add(p + ": double[][]"));
        text.append("function ").append(name).append("(").append(String.join(", ", parameters));
        text.append(", n: int) -> (value: double) {\n");
        while (statements > 0) {
            statement(0);
        }
        text.append("return ").append(real(2)).append("\n}\n");
        List.of(doubles, ints, arrays, matrices).forEach(List::clear);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String name(String stem) {
        return stem + ++fresh;
    }

    private void block(int depth, Runnable more) {
        text.append(" {\n");
        List<List<String>> scopes = List.of(doubles, ints, arrays, matrices);
        List<Integer> sizes = scopes.stream().map(List::size).toList();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statement(depth + 1);
        }
        more.run();
        for (int i = 0; i < scopes.size(); i++) {
            scopes.get(i).subList(sizes.get(i), scopes.get(i).size()).clear();
        }
        text.append("}\n");
    }

    private void line(String... pieces) {
        text.append(String.join("", pieces)).append('\n');
    }

    private void statement(int depth) {
        statements--;
        int kind = random.nextInt(depth < 3 ? 20 : 11);
        switch (kind) {
            case 0, 1 -> declare(doubles, "t", "double", () -> real(3));
            case 2, 3 -> line(pick(doubles), " = ", real(3));
            case 4 -> declare(ints, "k", "int", this::whole);
            case 5, 6 -> line(element(), " = ", real(2));
            case 7 -> line(element(), " += ", real(2));
            case 8 -> declare(arrays, "r", "double[]", this::array);
            case 9 -> bulk();
            case 10 -> call();
            case 11, 12 -> branch(depth);
            case 13, 14 -> counted(depth);
            case 15, 16 -> whileCounting(depth);
            case 17 -> labeled(depth);
            case 18 -> jump();
            default -> swap();
        }
    }

    private void declare(List<String> scope, String stem, String type, Supplier<String> value) {
        String initial = value.get();
        String name = name(stem);
        line(name, ": ", type, " = ", initial);
        scope.add(name);
    }

    private void bulk() {
        String target = pick(arrays);
        if (random.nextBoolean()) {
            line("Arrays.fill(", target, ", ", real(1), ")");
        } else {
            String source = pick(arrays);
            String length = "Math.min(" + source + ".length, " + target + ".length) - 1";
            String positions = random.nextBoolean() ? "0, %s, 1" : "1, %s, 0";
            line("System.arraycopy(", source, ", ", String.format(positions, target), ", ", length, ")");
        }
    }

    private void call() {
        if (mayCall) {
            String arguments = real(1) + ", " + real(1) + ", " + pick(arrays) + ", " + whole();
            declare(doubles, "s", "double", () -> "g(" + arguments + ")");
        }
    }

    private void branch(int depth) {
        text.append("if (").append(test()).append(")");
        block(depth, () -> {});
        if (random.nextBoolean()) {
            text.append("else");
            block(depth, () -> {});
        }
    }

    private void counted(int depth) {
        String counter = name("i");
        boolean up = random.nextBoolean();
        String bound = pick(arrays) + ".length";
        text.append("for ").append(counter).append(" in ");
        text.append(up ? "0 < " + bound + " step " + (1 + random.nextInt(2)) : bound + " - 1 >= 0 step -1");
        ints.add(counter);
        block(depth, () -> {});
        ints.remove(counter);
    }

    /** A loop that counts, with jumps like {@code continue} in it or a condition on values beside the counter. */
    private void whileCounting(int depth) {
        String counter = name("w");
        String inner = name("Next");
        line(counter, ": int = 0");
        String also = random.nextInt(3) == 0 ? " && (" + test() + ")" : "";
        text.append("while (")
                .append(counter)
                .append(" < ")
                .append(1 + random.nextInt(3))
                .append(also)
                .append(") {\n");
        boolean jumps = random.nextBoolean();
        if (jumps) {
            labels.add(inner);
            text.append(inner).append(":");
        } else {
            text.append("if (true)");
        }
        block(depth, () -> {});
        labels.remove(inner);
        line(counter, " = ", counter, " + 1");
        line("}");
        ints.add(counter);
    }

    private void labeled(int depth) {
        String label = name("Out");
        labels.add(label);
        text.append(label).append(":");
        block(depth, () -> {});
        labels.remove(label);
    }

    private void jump() {
        String exit = labels.isEmpty() || random.nextInt(4) == 0 ? "return " + real(1) : "break " + pick(labels);
        line("if (", test(), ") { ", exit, " }");
    }

    private void swap() {
        if (matrices.isEmpty()) {
            return;
        }
        String m = pick(matrices);
        String row = name("r");
        line(row, ": double[] = ", m, "[0]");
        line(m, "[0] = ", m, "[1]");
        line(m, "[1] = ", row);
        arrays.add(row);
    }

    private String test() {
        String comparison = real(1) + pick(List.of(" < ", " <= ", " > ", " >= ")) + real(1);
        return switch (random.nextInt(4)) {
            case 0 -> whole() + " % 2 == 0";
            case 1 -> comparison + " && " + whole() + " > 1";
            case 2 -> "!(" + comparison + ") || " + whole() + " == 1";
            default -> comparison;
        };
    }

    private String whole() {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(random.nextInt(4));
            case 1 -> pick(arrays) + ".length";
            case 2 -> "(" + pick(ints) + " + " + random.nextInt(5) + ") % 4";
            default -> pick(ints);
        };
    }

    /** An element that exists. */
    private String element() {
        String array = matrices.isEmpty() || random.nextInt(4) > 0
                ? pick(arrays)
                : pick(matrices) + "[Math.floorMod(" + whole() + ", 2)]";
        return array + "[Math.floorMod(" + whole() + ", " + array + ".length)]";
    }

    private String array() {
        return switch (random.nextInt(4)) {
            case 0 -> "new double[" + (2 + random.nextInt(2)) + "]";
            case 1 -> pick(arrays) + ".clone()";
            case 2 -> matrices.isEmpty() ? pick(arrays) : pick(matrices) + "[" + random.nextInt(2) + "]";
            default -> pick(arrays);
        };
    }

    private String real(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> String.valueOf(random.nextInt(9) / 4.0 - 1);
                case 1 -> element();
                default -> pick(doubles);
            };
        }
        String left = real(depth - 1);
        String right = real(depth - 1);
        return switch (random.nextInt(12)) {
            case 0, 1 -> "(" + left + " + " + right + ")";
            case 2 -> "(" + left + " - " + right + ")";
            case 3, 4 -> "Math.sin(" + left + " * " + right + ")";
            case 5 -> "(" + left + " / (2.0 + Math.cos(" + right + ")))";
            case 6 -> "Math.sqrt(1.0 + " + left + " * " + left + ")";
            case 7 -> "Math.max(" + left + ", " + right + ")";
            case 8 -> "(" + test() + " ? " + left + " : " + right + ")";
            case 9 -> "(0.25 * (double) (" + whole() + ") * " + left + ")";
            case 10 -> "(-" + left + ")";
            default -> "Math." + pick(SMOOTH) + "(" + left + ")";
        };
    }
}
