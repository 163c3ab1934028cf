package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.normalize.Normalize;

/** Tangents of a method's forward and reverse part: what the second derivatives of other companions call. */
public final class EntryTangents {
    private final TangentProgram tangent;
    private final List<Function> roots = new ArrayList<>();

    /** @param adjoint in which the entry was made */
    public EntryTangents(Program core, AdjointProgram adjoint, Entry entry, Set<String> taken) {
        List<Function> functions = new ArrayList<>(core.functions().values());
        adjoint.internals().forEach(function -> functions.add(Normalize.apply(function)));
        Program program = Program.of(functions);
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of());
        Function forward = program.get(entry.forward());
        Function reverse = program.get(entry.reverse());
        Variant first = new Variant(forward.name(), floating(forward));
        Variant second = new Variant(reverse.name(), floating(reverse));
        Activities activities = new Activities(program, aliases, adjoint.rules(), List.of(first, second));
        tangent = new TangentProgram(program, adjoint.frames(), aliases, activities, taken);
        roots.add(tangent.root(first, forward.name() + "Dot", first.active(), List.of(false)));
        roots.add(tangent.root(second, reverse.name() + "Dot", second.active(), List.of()));
    }

    private static List<Boolean> floating(Function function) {
        return function.parameters().stream()
                .map(p -> p.type().isDifferentiable())
                .toList();
    }

    public List<Function> functions() {
        List<Function> all = new ArrayList<>(roots);
        all.addAll(tangent.internals());
        return all;
    }

    public List<Frame> frames() {
        return tangent.frames();
    }
}
