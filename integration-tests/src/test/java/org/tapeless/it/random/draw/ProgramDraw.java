package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tapeless.it.random.model.Method;
import org.tapeless.it.random.model.RandomProgram;
import org.tapeless.it.random.model.Type;

/** Draws a whole program from a seed. */
public final class ProgramDraw {

    private static final List<String> FIELDS =
            List.of("final double C = 0.7;", "final double[] W = {0.5, -1.25, 0.75};", "final int N = 3;");
    private static final List<Variable> FIELD_VARIABLES = List.of(
            new Variable(Type.DOUBLE, "C", false, false, 0, ""),
            new Variable(Type.DOUBLE.array(), "W", false, false, 3, ""),
            new Variable(Type.INT, "N", false, false, 4, ""));

    private final long seed;
    private final Dice dice;
    private final Set<String> pairs = new TreeSet<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private ProgramDraw(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    /** What was drawn, and which forms inside which. */
    public record Drawn(RandomProgram program, Set<String> pairs) {}

    /** The program of a seed. */
    public static Drawn of(long seed) {
        ProgramDraw draw = new ProgramDraw(seed);
        RandomProgram program = draw.program();
        return new Drawn(program, draw.pairs);
    }

    private RandomProgram program() {
        boolean single = ProgramForm.SINGLE.comesUp(dice);
        boolean receiver = ProgramForm.RECEIVER.comesUp(dice);
        boolean hasFields = receiver || ProgramForm.FIELDS.comesUp(dice);
        List<Variable> fields = hasFields ? FIELD_VARIABLES : List.of();
        HelperDraw helper = new HelperDraw(dice, single, fields, pairs, helpers, methods);
        if (ProgramForm.ELSEWHERE.comesUp(dice)) {
            helper.draw(true);
        }
        int n = dice.one(0, 0, 0, 1, 1, 2);
        for (int i = 0; i < n; i++) {
            helper.draw(false);
        }
        Context context = new Context(dice, fields, helpers, single, pairs);
        context.impure = ProgramForm.IMPURE.comesUp(dice);
        Method method = new MainDraw(dice, single, context).draw();
        methods.add(0, method);
        dropUncalled();
        int order = method.result().isRealScalar() && ProgramForm.SECOND_ORDER.comesUp(dice) ? 2 : 1;
        return new RandomProgram(seed, order, receiver, hasFields ? FIELDS : List.of(), List.copyOf(methods));
    }

    private void dropUncalled() {
        Set<String> called = new TreeSet<>(Set.of(methods.get(0).name()));
        boolean more = true;
        while (more) {
            more = called.addAll(methods.stream()
                    .filter(m -> called.contains(m.name()))
                    .flatMap(m -> methods.stream().map(Method::name).filter(m::calls))
                    .toList());
        }
        methods.removeIf(m -> !called.contains(m.name()));
    }
}
