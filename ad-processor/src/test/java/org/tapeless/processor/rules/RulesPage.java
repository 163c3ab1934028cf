package org.tapeless.processor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Printer;

/** {@code docs/rules.md}: the table as it is, and what it says of whole arrays in words. */
final class RulesPage {
    private static final String HEAD = """
            # Rules

            One row for each primitive, from which forward mode, reverse mode and every higher order are made. Printed from the
            table itself: a test compares this page with the rows, and `-Dtapeless.update=true` rewrites it.

            `a`, `b`, `c` are the operands, `y` is the result, and `d` is the seed: with the tangent of the operand in its place,
            the expression is what the operand contributes to the tangent of `y`; with the adjoint of `y`, it is what the
            operand's adjoint receives. *Needs* are the values besides the seed that the expression mentions; the reverse sweep
            must have exactly these. `z(d, p)` is the guarded product: `d * p`, but zero where `d` is zero, whatever `p` is (see
            [kinks.md](kinks.md), also for what is chosen at kinks and singular points). *Cost* is that of the primitive itself in
            additions, on which depends whether the reverse sweep keeps a value or computes it again.

            For `double` and `float`, `Math` and `StrictMath`, a row is the same but for conversions and for the class whose
            functions its partials call; both are left out below. Outside its domain a primitive is NaN, and its partial is
            whatever the expression gives there.
            """;

    private static final String ARRAYS = """

            ## Whole arrays

            Operations that only move or add up elements are linear: their tangent is the same operation on the tangents, and in
            reverse mode each has its transpose, written here with `xBar` for the adjoint of `x`. Arrays of arrays move references,
            which the shadow of the array follows, in both modes.

            | operation | in reverse mode |
            |---|---|
            | `b = a.clone()` | `aBar += bBar` |
            | `b = Arrays.copyOf(a, n)` | `aBar[i] += bBar[i]` for `i < min(a.length, n)` |
            | `b = Arrays.copyOfRange(a, from, to)` | `aBar[from + i] += bBar[i]` for `i < min(a.length - from, to - from)` |
            | `System.arraycopy(a, i, b, j, n)` | takes `bBar[j..j + n)`, leaves zeros there, and adds what it took to `aBar[i..i + n)`; the ranges may overlap |
            | `Arrays.fill(a, x)`, `Arrays.fill(a, from, to, x)` | `xBar +=` the sum of that range of `aBar`, which becomes zero |

            The transposes are operations of the same kind (`BulkAdjoints`: add a range, sum a range, set a range to zero), linear
            again, so that second order takes them like any other.
            """;

    private static final String ACCURACY = """

            ## Accuracy

            The tests compare each partial with the derivative of the function to a hundred digits, at operands of many magnitudes
            inside its domain: it is right to four roundings, a relative error of `4 * 2^-53` in `double` and `4 * 2^-24` in
            `float`. Two are different: `pow` by its base rounds `b - 1`, which `log(a)` magnifies, and `tanh` has an absolute error
            of `2^-52`, so that few digits are left where its slope is below `1e-12`. A second derivative is right to eight
            roundings of itself or of the partial divided by the operand, whichever is greater: that of `hypot` by the operand that
            is much greater than the other has no right digits.

            Reciprocals overflow at `2^-1024` and below, and with them derivatives by such operands. Where `a + a` overflows, the
            second derivative of `atan` is NaN and not zero.
            """;

    private RulesPage() {}

    /** Rows that read alike, whatever class and type they are for. */
    private record Entry(Primitive primitive, List<String> lines, Set<String> owners) {}

    static String text() {
        List<Entry> functions = entries(Table.methods().stream()
                .sorted(Comparator.comparing(Primitive::name))
                .toList());
        Predicate<Entry> ours = entry -> entry.owners().contains("`StrongZero`");
        Predicate<Entry> flat = entry -> entry.primitive().varied().isEmpty();
        Predicate<Entry> costly = entry -> entry.primitive().row().cost() > 10;
        return HEAD
                + table("Operators and conversions", entries(Table.operators()), false)
                + table("Functions", some(functions, flat.or(ours).negate().and(costly)), true)
                + table(
                        "Selections, signs and linear functions",
                        some(functions, flat.or(ours).or(costly).negate()),
                        true)
                + table("Locally constant functions", some(functions, flat), true)
                + "\n`round`, `getExponent` and casts to integers have integers for results and carry no derivative.\n"
                + table("The guarded product", some(functions, ours), true)
                + ARRAYS
                + ACCURACY;
    }

    private static List<Entry> some(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private static List<Entry> entries(List<Primitive> primitives) {
        Map<List<String>, Entry> entries = new LinkedHashMap<>();
        for (Primitive primitive : primitives) {
            List<String> lines = lines(primitive);
            entries.computeIfAbsent(lines, key -> new Entry(primitive, key, new LinkedHashSet<>()))
                    .owners()
                    .add("`" + primitive.label().replaceAll("\\..*", "") + "`");
        }
        return List.copyOf(entries.values());
    }

    /** One line for each operand, up to where the classes are named. */
    private static List<String> lines(Primitive primitive) {
        Row row = primitive.row();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < row.operands().size(); i++) {
            boolean isFirst = i == 0;
            lines.add("| " + (isFirst ? "`" + spelled(primitive) + "`" : "")
                    + " | `" + row.operands().get(i) + "` | "
                    + (row.variesWith(i) ? "`" + partial(primitive, i) + "` | " + needs(row, i) : "none |")
                    + " | " + (primitive.isGuarded(i) ? "yes" : "")
                    + " | " + (isFirst ? row.cost() : "") + " |");
        }
        return lines;
    }

    private static String table(String title, List<Entry> entries, boolean withOwners) {
        StringBuilder text = new StringBuilder("\n## " + title + "\n\n");
        text.append("| `y` | by | derivative | needs | guarded | cost |").append(withOwners ? " in |\n" : "\n");
        text.append("|---|---|---|---|---|--:|").append(withOwners ? "---|\n" : "\n");
        for (Entry entry : entries) {
            for (int i = 0; i < entry.lines().size(); i++) {
                text.append(entry.lines().get(i));
                if (withOwners) {
                    text.append(i == 0 ? " " + String.join(", ", entry.owners()) + " |" : " |");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String spelled(Primitive primitive) {
        String call = primitive.operands().stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        return switch (primitive.name()) {
            case "cast" -> primitive.label().replaceAll("\\).*", ") a");
            case "times" -> "z" + call;
            case "clamp" -> "clamp" + call;
            default -> readable(new Printer().print(primitive.value()));
        };
    }

    private static String partial(Primitive primitive, int i) {
        Row row = primitive.row();
        return readable(new Printer().print(primitive.partial(i, Exprs.local(row.seed()), Exprs.local(row.result()))));
    }

    /** Without classes, conversions and the dots of whole numbers. */
    private static String readable(String text) {
        return text.replace("StrongZero.times", "z")
                .replaceAll("\\b(Math|StrictMath|Double|Float|Kinks)\\.", "")
                .replaceAll("<\\w+(\\([^>]*\\))?>", "")
                .replaceAll("\\((double|float)\\) ", "")
                .replaceAll("\\b(\\d+\\.\\d+)f", "$1")
                .replaceAll("\\b(\\d+)\\.0\\b", "$1");
    }

    private static String needs(Row row, int i) {
        List<String> needs = IntStream.range(0, row.operands().size())
                .filter(k -> row.needsOperand(i, k))
                .mapToObj(k -> "`" + row.operands().get(k) + "`")
                .collect(Collectors.toCollection(ArrayList::new));
        if (row.needsResult(i)) {
            needs.add("`y`");
        }
        return String.join(", ", needs);
    }
}
