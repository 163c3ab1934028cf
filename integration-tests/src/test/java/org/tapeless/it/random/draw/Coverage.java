package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which forms were drawn inside which, and how often. */
public final class Coverage {

    private static final List<Form> STATEMENTS = List.copyOf(StatementForm.ALL);
    private static final List<Form> EXPRESSIONS = Stream.of(RealForm.ALL, IntegerForm.ALL, TruthForm.ALL, ArrayForm.ALL)
            .<Form>flatMap(List::stream)
            .toList();

    private final Map<String, Integer> programs = new TreeMap<>();

    /** The pair of a form and one that it encloses, at any depth. */
    public static String pair(Form outer, Form inner) {
        return outer.key() + " > " + inner.key();
    }

    /** Counts what one program contains. */
    public void add(Collection<String> keys) {
        keys.forEach(k -> programs.merge(k, 1, Integer::sum));
    }

    /** In how many programs a form or a pair of forms occurs. */
    public int of(String key) {
        return programs.getOrDefault(key, 0);
    }

    /** Forms that occur in no program. */
    public List<String> missing() {
        return Stream.concat(STATEMENTS.stream(), EXPRESSIONS.stream())
                .map(Form::key)
                .filter(k -> of(k) == 0)
                .toList();
    }

    /** A line for each kind of pair, and for each form those that it never encloses although it encloses others. */
    public List<String> report() {
        List<String> out = new ArrayList<>();
        out.add(share("statements in statements", STATEMENTS, STATEMENTS));
        out.add(share("expressions in statements", STATEMENTS, EXPRESSIONS));
        out.add(share("expressions in expressions", EXPRESSIONS, EXPRESSIONS));
        return out;
    }

    /** Of the pairs whose outer form encloses anything of that sort. */
    private String share(String title, List<Form> outers, List<Form> inners) {
        int seen = 0;
        int all = 0;
        for (Form outer : outers) {
            long enclosed = inners.stream().filter(i -> of(pair(outer, i)) > 0).count();
            seen += (int) enclosed;
            all += enclosed > 0 ? inners.size() : 0;
        }
        return "%s: %d of %d pairs".formatted(title, seen, all);
    }

    /** The pairs that {@link #report} misses, by their outer form. */
    public Map<String, List<String>> absent() {
        Map<String, List<String>> out = new TreeMap<>();
        for (List<Form> inners : List.of(STATEMENTS, EXPRESSIONS)) {
            for (Form outer :
                    Stream.concat(STATEMENTS.stream(), EXPRESSIONS.stream()).toList()) {
                List<String> none = inners.stream()
                        .filter(i -> of(pair(outer, i)) == 0)
                        .map(Form::key)
                        .toList();
                if (!none.isEmpty() && none.size() < inners.size()) {
                    out.computeIfAbsent(outer.key(), k -> new ArrayList<>()).addAll(none);
                }
            }
        }
        return out;
    }
}
