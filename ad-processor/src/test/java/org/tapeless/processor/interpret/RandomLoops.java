package org.tapeless.processor.interpret;

import java.util.List;

/** Random loops as the frontend makes them, as while loops, counted ones too; every one of them ends. */
final class RandomLoops {
    private final RandomScope scope;
    private final RandomExpressions exprs;
    private final RandomStatements body;

    RandomLoops(RandomScope scope, RandomExpressions exprs, RandomStatements body) {
        this.scope = scope;
        this.exprs = exprs;
        this.body = body;
    }

    /** A loop that counts up or down, its bounds constant, an array's length or another counter. */
    void counted(int depth) {
        String i = scope.name("i");
        String bound = bound();
        String step = String.valueOf(1 + scope.below(3) / 2);
        // The bound is a variable of its own where the loop starts from it.
        String first = scope.name("from");
        String start = scope.oneIn(3) ? first : scope.pick("0", "0", "1");
        body.line(first, ": int = ", scope.oneIn(2) ? bound : scope.any("int"));
        switch (scope.below(6)) {
            case 0 -> loop(i, first + " - 1", " >= " + scope.pick("0", "1", scope.any("int")), " - " + step, depth);
            case 1 -> loop(i, first, " > " + scope.below(2), " - " + step, depth);
            case 2 -> loop(i, start, " <= " + bound, " + " + step, depth);
            default -> loop(i, start, " < " + bound, " + " + step, depth);
        }
        if (scope.oneIn(6)) {
            scope.show(i);
        }
    }

    private String bound() {
        return switch (scope.below(4)) {
            case 0 -> String.valueOf(2 + scope.below(2));
            case 1 -> scope.any("int") + scope.pick("", " + 1");
            default -> exprs.array() + ".length";
        };
    }

    private void loop(String counter, String from, String test, String step, int depth) {
        body.line(counter, ": int = ", from);
        body.line("while (", counter, test, ")", " {");
        scope.add("int", counter);
        inside(depth);
        scope.hide(counter);
        body.line(counter, " = ", counter, step);
        body.line("}");
    }

    /** Statements, perhaps with jumps to the next iteration. */
    private void inside(int depth) {
        if (scope.oneIn(3)) {
            body.labeled(scope.name("Next"), depth);
        } else {
            body.line("if (true)");
            body.block(depth, () -> {});
        }
    }

    /** A loop that counts and looks at values beside, or counts in another type. */
    void untilItIsEnough(int depth) {
        String i = scope.name("w");
        String also = scope.oneIn(2) ? " && (" + exprs.test() + ")" : "";
        String most = String.valueOf(1 + scope.below(3));
        if (scope.oneIn(3)) {
            body.line(i, ": long = 0L");
            body.line("while (", i, " < ", most, "L", also, ") {");
            inside(depth);
            body.line(i, " = ", i, " + 1L");
        } else {
            body.line(i, ": int = 0");
            body.line("while (", i, " < ", most, also, ") {");
            inside(depth);
            body.line(i, " = ", i, " + 1");
        }
        body.line("}");
    }

    /** Newton's iteration for a root, as long as the values say. */
    void converging() {
        String z = body.declare("z", "double", () -> "1.0 + Math.abs(" + exprs.real(1) + ")");
        String c = body.declare("c", "double", () -> "1.5 + Math.sin(" + exprs.real(1) + ")");
        String i = scope.name("w");
        body.line(i, ": int = 0");
        body.line("while (Math.abs(", z, " * ", z, " - ", c, ") > 0.125 && ", i, " < 4) {");
        body.line(z, " = 0.5 * (", z, " + ", c, " / ", z, ")");
        body.line(i, " = ", i, " + 1");
        body.line("}");
    }

    /**
     * A loop whose iterations know nothing of each other: they add to sums, store at their own place, or at the place
     * of an index that runs along, and compute with what they have just written; but for one in four, where something
     * else is mixed in.
     */
    void parallel(int depth) {
        boolean pure = !scope.oneIn(4);
        String target = scope.oneIn(3) ? body.declare("o", "double[]", exprs::source) : scope.any("double[]");
        String counted = scope.oneIn(2) ? target : scope.any("double[]");
        String length = scope.name("d");
        body.line(length, ": int = ", scope.pick("2", "3", "1 + " + counted + ".length"));
        String scratch = body.declare("p", "double[]", () -> "new double[" + length + "]");
        String sum = body.declare("t", "double", () -> exprs.real(1));
        String running = scope.name("k");
        String i = scope.name("i");
        scope.hide(scratch);
        if (pure) {
            scope.hide(sum);
            scope.hide(target);
        }
        if (!scope.has("double[]")) {
            scope.show(target);
        }
        body.line(running, ": int = ", scope.any("int"));
        body.line(i, ": int = 0");
        body.line("while (", i, " < ", counted, ".length) {");
        scope.add("int", i);
        String early = body.declare("e", "double", () -> exprs.real(2));
        String late = inner(scratch, length, running, depth);
        String place = target.equals(counted) && scope.oneIn(2)
                ? target + "[" + i + "]"
                : target + "[Math.floorMod(" + scope.pick(i, i, i, running) + ", " + target + ".length)]";
        switch (scope.below(4)) {
            case 0 -> body.line(place, " += ", exprs.real(1));
            case 1 -> body.line(exprs.element(target), " += ", exprs.real(1));
            case 2 -> body.line("if (", exprs.test(), ") { ", place, " = ", exprs.real(1), " }");
            default -> body.line(place, " = ", exprs.real(1));
        }
        String term = sum + " = " + sum + scope.pick(" + ", " - ") + exprs.real(1);
        body.line(scope.oneIn(3) ? "if (" + exprs.test() + ") { " + term + " }" : term);
        if (!pure) {
            body.line("if (true)");
            body.block(3, () -> {});
        }
        List.of(i, early, late).forEach(scope::hide);
        List.of(sum, target, scratch).forEach(scope::show);
        body.line(i, " = ", i, " + 1");
        body.line("}");
    }

    /** Fills the scratch array and takes its numbers together, perhaps reading an array at an index that runs along. */
    private String inner(String scratch, String length, String running, int depth) {
        String j = scope.name("j");
        String folded = scope.name("f");
        if (depth < 2) {
            String array = scope.any("double[]");
            String read = array + "[Math.floorMod(" + scope.pick(running, j) + ", " + array + ".length)]";
            fill(scratch, length);
            body.line(folded, ": double = 0.0");
            body.line(j, ": int = ", scope.pick("0", "0", "1"));
            body.line("while (", j, " < ", scratch, ".length) {");
            body.line(folded, " = ", folded, " + ", scratch, "[", j, "] * ", read);
            body.line(running, " = ", running, scope.pick(" + 1", " + 2", " - 1"));
            body.line(j, " = ", j, " + 1");
            body.line("}");
        } else {
            body.line(scratch, "[0] = ", exprs.real(1));
            body.line(scratch, "[1] = ", scratch, "[0] * ", exprs.real(1));
            body.line(folded, ": double = ", scratch, "[1] - ", scratch, "[0]");
            body.line(running, " = ", running, " + 1");
        }
        scope.add("double", folded);
        return folded;
    }

    /** Writes every element of the scratch array, or all but one. */
    private void fill(String scratch, String length) {
        String j = scope.name("j");
        if (scope.oneIn(4)) {
            body.line("Arrays.fill(", scratch, ", ", exprs.real(1), ")");
            return;
        }
        body.line(j, ": int = ", scope.pick("0", "0", "0", "1"));
        body.line("while (", j, " < ", length, ") {");
        scope.add("int", j);
        body.line(scratch, "[", j, "] = ", exprs.real(1));
        if (scope.oneIn(3)) {
            body.line(scratch, "[", j, "] += ", scratch, "[", scope.pick(j, j, "0"), "] * ", exprs.real(1));
        }
        scope.hide(j);
        body.line(j, " = ", j, " + 1");
        body.line("}");
    }
}
