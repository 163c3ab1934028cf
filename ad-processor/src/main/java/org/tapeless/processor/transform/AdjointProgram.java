package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Cell;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.rules.Rules;

/**
 * The adjoint of a function, and for everything that it calls with active arguments a forward part, which returns a
 * frame with what it saved, and a reverse part, which takes the frame. One pair for each pattern of active parameters,
 * and for each answer to whether the arguments survive until the reverse part runs.
 */
public final class AdjointProgram {
    private final Program program;
    private final Map<String, Aliases> aliases;
    private final Activities activities;
    private final boolean fuse;
    private final boolean recompute;
    private final Map<Key, Split> splits = new LinkedHashMap<>();
    private final List<Key> queue = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Function> internals = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Set<Storage> storage = new LinkedHashSet<>();
    private final Set<String> taken;
    private int done;

    private record Key(Variant variant, boolean argumentsSurvive) {}

    /**
     * How a call is differentiated.
     *
     * @param given which parameters are active
     * @param returned whether the result is active
     * @param names of the parameters, for the fields that bring back adjoints of scalars
     */
    record Split(
            Callee forward,
            Callee reverse,
            FrameType frame,
            List<Boolean> given,
            boolean returned,
            List<String> names,
            boolean barsInFrame) {}

    /** @param taken names of functions and frames that are in use; those made here are added */
    public AdjointProgram(
            Program program,
            Map<String, Aliases> aliases,
            Activities activities,
            Set<String> disabled,
            Set<String> taken) {
        this.taken = taken;
        this.program = program;
        this.aliases = aliases;
        this.activities = activities;
        this.fuse = !disabled.contains("independent-loops");
        this.recompute = !disabled.contains("recompute");
    }

    Rules rules() {
        return activities.rules();
    }

    /** The two sweeps of the root, in one function. */
    public Function joined(Variant variant, JoinedAdjoint.Shape shape) {
        AdjointParts parts = parts(variant, true);
        storage.add(parts.storage());
        Function result =
                new JoinedAdjoint(program.get(variant.function()), alias(variant.function()), parts, shape).build();
        drain();
        return result;
    }

    /** Forward and reverse part of the root, for callers in other classes. */
    public void entry(Variant variant, Entry entry, List<Boolean> given) {
        Function function = program.get(variant.function());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            names.add(Entry.parameter(i));
        }
        Split split = new Split(
                new Callee.Own(entry.forward()),
                new Callee.Own(entry.reverse()),
                entry.frame(),
                given,
                !function.results().isEmpty(),
                names,
                true);
        make(variant, false, split);
        drain();
    }

    /** Forward and reverse parts made so far, in the order of discovery. */
    public List<Function> internals() {
        return List.copyOf(internals);
    }

    /** What the functions made so far save: the root, then what it calls. */
    public List<Storage> storage() {
        return List.copyOf(storage);
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    private void drain() {
        for (; done < queue.size(); done++) {
            Key key = queue.get(done);
            Split split = splits.get(key);
            if (split == null) {
                throw new IllegalStateException("queued without a split: " + key);
            }
            make(key.variant(), key.argumentsSurvive(), split);
        }
    }

    private void make(Variant variant, boolean argumentsSurvive, Split split) {
        AdjointParts parts = parts(variant, argumentsSurvive);
        SplitAdjoint.Made made = new SplitAdjoint(program.get(variant.function()), parts, split).build();
        Storage kept = parts.storage();
        List<Type> fields =
                made.frame().fields().stream().map(Frame.Field::type).toList();
        storage.add(new Storage(kept.function(), kept.values(), kept.independent(), fields));
        internals.add(made.forward());
        internals.add(made.reverse());
        frames.add(made.frame());
    }

    private AdjointParts parts(Variant variant, boolean argumentsSurvive) {
        Function function = program.get(variant.function());
        Activity activity = activities.of(variant);
        Sources source = Sources.of(function, alias(function.name()), activity, argumentsSurvive, fuse, recompute);
        return Adjoint.apply(source, this);
    }

    private Aliases alias(String function) {
        Aliases alias = aliases.get(function);
        if (alias == null) {
            throw new IllegalArgumentException("no aliases for " + function);
        }
        return alias;
    }

    /** How the call is differentiated; makes the callee's parts, once, if it is one of ours. */
    Split split(Stmt.Call call, Sources source) {
        if (call.callee() instanceof Callee.Companion companion) {
            return companion(companion);
        }
        Callee.Own own = (Callee.Own) call.callee();
        List<Boolean> varied =
                call.arguments().stream().map(source.activity()::varied).toList();
        Variant variant = activities.canonical(new Variant(own.function(), varied));
        Key key = new Key(variant, argumentsSurvive(call, source));
        return splits.computeIfAbsent(key, k -> {
            queue.add(k);
            int count = counts.merge(own.function(), 1, Integer::sum);
            String suffix = count == 1 ? "" : String.valueOf(count);
            Function callee = program.get(own.function());
            return new Split(
                    new Callee.Own(free(own.function() + "Fwd" + suffix)),
                    new Callee.Own(free(own.function() + "Rev" + suffix)),
                    new FrameType(free(capital(own.function()) + "Frame" + suffix)),
                    activities.of(variant).activeParameters(),
                    returned(variant),
                    names(callee),
                    false);
        });
    }

    /** A name that no function of the user's has, and none made before. */
    private String free(String name) {
        return program.functions().containsKey(name) || !taken.add(name) ? free(name + "_") : name;
    }

    /** What the method behind a call returns. */
    Type result(Stmt.Call call) {
        if (call.callee() instanceof Callee.Companion companion) {
            return companion.result();
        }
        List<Function.Result> results =
                program.get(((Callee.Own) call.callee()).function()).results();
        return results.isEmpty() ? new OpaqueType("void") : results.get(0).type();
    }

    private boolean returned(Variant variant) {
        List<Boolean> results = activities.of(variant).activeResults();
        return !results.isEmpty() && results.get(0);
    }

    private static List<String> names(Function function) {
        return function.parameters().stream().map(p -> p.name()).toList();
    }

    private static Split companion(Callee.Companion callee) {
        Entry entry = Entry.of(callee);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            names.add(Entry.parameter(i));
        }
        return new Split(
                new Callee.Generated(callee.companion(), entry.forward(), "", List.of()),
                new Callee.Generated(callee.companion(), entry.reverse(), "", List.of()),
                entry.frame(),
                callee.active(),
                callee.result().isDifferentiable(),
                names,
                true);
    }

    private static boolean argumentsSurvive(Stmt.Call call, Sources source) {
        Set<Cell> cells = new HashSet<>();
        for (Expr argument : call.arguments()) {
            if (argument.type() instanceof ArrayType && argument instanceof Expr.Local) {
                Cell cell = source.memory().cell(argument);
                cells.add(cell);
                while (cell.type().holdsArrays()) {
                    cell = cell.rows();
                    cells.add(cell);
                }
            }
        }
        return cells.stream().allMatch(cell -> source.overwrites().intact(cell, call));
    }

    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
