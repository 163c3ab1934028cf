package org.tapeless.processor.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Random statements over the names of a scope, appended to a text. */
final class RandomStatements {
    private final RandomScope scope;
    private final RandomExpressions exprs;
    private final RandomLoops loops;
    private final StringBuilder text;
    private final List<String> labels = new ArrayList<>();
    private final List<RandomFunction> callees = new ArrayList<>();
    private RandomFunction function;
    private boolean floats;
    private boolean throwing;
    private int left;

    RandomStatements(RandomScope scope, StringBuilder text) {
        this.scope = scope;
        this.text = text;
        this.exprs = new RandomExpressions(scope);
        this.loops = new RandomLoops(scope, exprs, this);
    }

    RandomExpressions exprs() {
        return exprs;
    }

    /** Whether there are floats; whether there are exceptions. */
    void allow(boolean withFloats, boolean withExceptions) {
        floats = withFloats;
        throwing = withExceptions;
    }

    /** The text of a function with about so many statements; later ones may call it. */
    void define(RandomFunction made, int size) {
        function = made;
        scope.clear();
        left = size;
        line(made.header(), " {");
        made.parameters().forEach((name, type) -> scope.add(type, name));
        made.recursion().ifPresent(test -> line("if (", test, ") { return ", made.result(exprs), " }"));
        while (left > 0) {
            statement(0);
        }
        line("return ", made.result(exprs));
        line("}");
        callees.add(made);
    }

    void line(String... pieces) {
        text.append(String.join("", pieces)).append('\n');
    }

    /** Some statements in braces, whose names are then forgotten. */
    void block(int depth, Runnable more) {
        text.append(" {\n");
        Map<String, Integer> mark = scope.mark();
        for (int i = 1 + scope.below(3); i > 0; i--) {
            statement(depth + 1);
        }
        more.run();
        scope.release(mark);
        text.append("}\n");
    }

    /** A new variable. */
    String declare(String stem, String type, Supplier<String> value) {
        String initial = value.get();
        String name = scope.name(stem);
        line(name, ": ", type, " = ", initial);
        scope.add(type.replace("stopped ", ""), name);
        return name;
    }

    void statement(int depth) {
        left--;
        if (throwing && scope.oneIn(6)) {
            fail();
        }
        int kinds = depth < 3 ? 32 : 16;
        switch (scope.below(kinds)) {
            case 0, 1 -> declare("s", "double", () -> exprs.real(3));
            case 2, 3 -> line(scope.any("double"), " = ", exprs.real(2));
            case 4 -> step();
            case 5, 6, 7 -> store();
            case 8 -> integers();
            case 9, 10 -> arrays();
            case 11 -> bulk();
            case 12 -> swap();
            case 13, 14 -> call();
            case 15 -> rare();
            case 16, 17, 18 -> branch(depth);
            case 19, 20, 21, 22 -> loops.counted(depth);
            case 23, 24 -> loops.untilItIsEnough(depth);
            case 25, 26, 27 -> {
                left -= 2;
                loops.parallel(depth);
            }
            case 28 -> labeled(depth);
            case 29, 30 -> jump();
            default -> loops.converging();
        }
    }

    /** One more term of a sum. */
    private void step() {
        String s = scope.any("double");
        line(s, " = ", s, scope.pick(" + ", " - "), exprs.real(1));
    }

    private void store() {
        if (floats && scope.has("float[]") && scope.oneIn(4)) {
            line(exprs.floatElement(), scope.pick(" = ", " += "), exprs.single());
        } else if (scope.has("int[]") && scope.oneIn(8)) {
            String array = scope.any("int[]");
            line(array, "[", String.valueOf(scope.below(2)), "] = (", exprs.whole(), ") % 4");
        } else {
            line(exprs.element(), scope.pick(" = ", " = ", " += "), exprs.real(2));
        }
    }

    private void integers() {
        switch (scope.below(4)) {
            case 0 -> {
                if (scope.has("changing int")) {
                    line(scope.any("changing int"), " = (", exprs.whole(), ") % 4");
                }
            }
            case 1 -> declare("l", "long", () -> "(long) (" + exprs.whole() + ") % 4L");
            default -> scope.add("changing int", declare("k", "int", () -> "(" + exprs.whole() + ") % 4"));
        }
    }

    private void arrays() {
        switch (scope.below(floats ? 6 : 5)) {
            case 0, 1 -> declare("r", "double[]", exprs::source);
            case 2 -> line(scope.any("double[]"), " = ", exprs.source());
            case 3 -> declare("q", "double[][]", this::matrix);
            case 4 -> {
                if (scope.has("double[][]")) {
                    line(scope.any("double[][]"), "[", String.valueOf(scope.below(2)), "] = ", exprs.array());
                }
            }
            default -> declare("z", "float", exprs::single);
        }
    }

    private String matrix() {
        return scope.has("double[][]") && scope.oneIn(2)
                ? scope.any("double[][]") + scope.pick("", ".clone()")
                : "new double[" + (2 + scope.below(2)) + "][" + (1 + scope.below(3)) + "]";
    }

    private void bulk() {
        String target = exprs.array();
        switch (scope.below(4)) {
            case 0 -> line("Arrays.fill(", target, ", ", exprs.real(1), ")");
            case 1 -> line("Arrays.fill(", target, ", 0, 1, ", exprs.real(1), ")");
            default -> {
                String source = scope.oneIn(3) ? target : exprs.array();
                String length = "Math.min(" + source + ".length, " + target + ".length) - 1";
                String positions = scope.oneIn(2) ? "0, %s, 1" : "1, %s, 0";
                line("System.arraycopy(", source, ", ", String.format(positions, target), ", ", length, ")");
            }
        }
    }

    /** Two names of arrays, or two rows, change places. */
    private void swap() {
        String first = scope.any("double[]");
        String second = scope.any("double[]");
        if (scope.has("double[][]") && scope.oneIn(2)) {
            String matrix = scope.any("double[][]");
            first = matrix + "[0]";
            second = matrix + "[1]";
        }
        String kept = scope.name("r");
        line(kept, ": double[] = ", first);
        line(first, " = ", second);
        line(second, " = ", kept);
        scope.add("double[]", kept);
    }

    void call() {
        if (callees.isEmpty() && function.recursion().isEmpty()) {
            return;
        }
        boolean again = function.recursion().isPresent() && scope.oneIn(2) || callees.isEmpty();
        RandomFunction callee = again ? function : callees.get(scope.below(callees.size()));
        String call = callee.call(exprs, scope, again);
        if (callee.returns().isEmpty()) {
            line(call);
        } else {
            declare("v", callee.returns(), () -> call);
        }
    }

    private void rare() {
        switch (scope.below(4)) {
            case 0 -> declare("u", "stopped double", () -> exprs.real(1));
            case 1 -> line("assert ", exprs.real(1), " < 1.0E6");
            default -> step();
        }
    }

    /** An exception under a condition, or an element that may not be there. */
    private void fail() {
        if (scope.oneIn(2)) {
            line(scope.any("double[]"), "[", exprs.whole(), "] = ", exprs.real(1));
        } else {
            String x = scope.any("double");
            line(
                    "if (",
                    x,
                    " > ",
                    exprs.real(1),
                    ") { throw (java.lang.RuntimeException)" + " `new java.lang.IllegalStateException(\"\" + ${" + x
                            + "})` }");
        }
    }

    private void branch(int depth) {
        text.append("if (").append(exprs.test()).append(")");
        block(depth, () -> {});
        if (scope.oneIn(2)) {
            text.append("else");
            block(depth, () -> {});
        }
    }

    private void labeled(int depth) {
        labeled(scope.name("Out"), depth);
    }

    /** A block with statements that may leave it. */
    void labeled(String label, int depth) {
        labels.add(label);
        text.append(label).append(":");
        block(depth, this::jump);
        labels.remove(label);
    }

    void jump() {
        if (labels.isEmpty() || scope.oneIn(4)) {
            line("if (", exprs.test(), ") { return ", function.result(exprs), " }");
        } else {
            line("if (", exprs.test(), ") { break ", labels.get(scope.below(labels.size())), " }");
        }
    }
}
