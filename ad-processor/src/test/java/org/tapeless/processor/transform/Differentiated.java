package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Cell;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.ir.Verifier;
import org.tapeless.processor.ir.Verifier.Form;
import org.tapeless.processor.normalize.Inductions;
import org.tapeless.processor.normalize.Inline;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.rules.Rules;
import org.tapeless.processor.simplify.Simplify;
import org.tapeless.processor.transform.JoinedAdjoint.Shape;
import org.tapeless.processor.transform.JoinedAdjoint.Style;

/**
 * The derivatives of one function of IR, made by the compiler's passes in the compiler's order, and the output of each
 * pass verified. Every derivative is a program that can be run: it holds the primal's functions too.
 */
public final class Differentiated {
    private final Set<String> disabled;
    private final Program core;
    private final Function root;
    private final Map<String, Aliases> aliases;
    private final List<Boolean> independent;
    private final List<Boolean> seeded;
    private final Variant variant;
    private final Activities activities;

    /** A function of a program, all that it calls beside it. */
    public record Derivative(Program program, String function) {
        @Override
        public String toString() {
            return new org.tapeless.processor.ir.Printer().print(program);
        }
    }

    private Differentiated(Program surface, String name, List<Boolean> independent, Set<String> disabled) {
        this.disabled = disabled;
        this.core = core(surface, name, disabled);
        this.root = core.get(name);
        this.aliases = Aliases.of(core.functions(), Set.of(name));
        this.independent = independent;
        this.seeded = IntStream.range(0, root.parameters().size())
                .mapToObj(i -> independent.get(i) || root.results().isEmpty() && isWrittenShadow(i))
                .toList();
        this.variant = new Variant(name, seeded);
        this.activities = new Activities(core, aliases, Rules.SHIPPED, List.of(variant));
    }

    /**
     * The derivatives of one function.
     *
     * @param disabled passes that are left out, by the names that {@code -Atapeless.disable} takes
     */
    public static Differentiated of(Program surface, String root, List<Boolean> independent, Set<String> disabled) {
        return new Differentiated(surface, root, independent, disabled);
    }

    /** Everything that can carry a derivative is an independent. */
    public static List<Boolean> all(Function function) {
        return function.parameters().stream()
                .map(p -> p.type().isDifferentiable() && !p.stopped())
                .toList();
    }

    private static Program core(Program surface, String root, Set<String> disabled) {
        Verifier.require(surface, Form.SURFACE);
        List<Function> functions = new ArrayList<>();
        surface.functions().values().forEach(f -> functions.add(Normalize.apply(f)));
        Program normal = Verifier.require(Program.of(functions), Form.CORE);
        Program program = disabled.contains("inductions")
                ? normal
                : Verifier.require(
                        Program.of(normal.functions().values().stream()
                                .map(Inductions::apply)
                                .toList()),
                        Form.CORE);
        return disabled.contains("inline")
                ? program
                : Verifier.require(Inline.apply(program, name -> !name.equals(root)), Form.CORE);
    }

    private boolean isWrittenShadow(int i) {
        Var parameter = root.parameters().get(i);
        return parameter.type().isDifferentiable()
                && parameter.type() instanceof ArrayType
                && !parameter.stopped()
                && isWritten(Objects.requireNonNull(aliases.get(root.name())).cell(parameter));
    }

    private static boolean isWritten(Cell cell) {
        return cell.written() || cell.type().holdsArrays() && isWritten(cell.rows());
    }

    public Program core() {
        return core;
    }

    public Function root() {
        return root;
    }

    public Activities activities() {
        return activities;
    }

    /** Parameters that have a tangent; in a {@code void} function, those that have a bar. */
    public List<Boolean> seeded() {
        return seeded;
    }

    /** Parameters that have a component in the gradient, or a bar beside a seed. */
    public List<Boolean> independent() {
        return independent;
    }

    public boolean isVoid() {
        return root.results().isEmpty();
    }

    public boolean returnsArray() {
        return !isVoid() && root.results().get(0).type() instanceof ArrayType;
    }

    public boolean returnsNumber() {
        return !isVoid() && root.results().get(0).type().isFloating();
    }

    /** Parameters and then tangents of the seeded ones; value and tangent of what is returned, if anything. */
    public Derivative tangent() {
        TangentProgram tangent = new TangentProgram(core, List.of(), aliases, activities, new HashSet<>());
        List<Boolean> returned = root.results().stream().map(r -> true).toList();
        Function made = tangent.root(variant, root.name() + "Jvp", seeded, returned);
        return finished(made, tangent.internals());
    }

    /** Parameters, a seed unless the result is a number and the style is another than {@code IN_PLACE}, and bars. */
    public Derivative adjoint(Style style) {
        AdjointProgram adjoint = adjoints();
        return finished(joined(adjoint, style), adjoint.internals());
    }

    /** Parameters and directions of the independents; the value and each independent's part of the product. */
    public Derivative secondOrder(Style style) {
        Set<String> taken = new HashSet<>();
        AdjointProgram adjoint = new AdjointProgram(core, aliases, activities, disabled, taken);
        Function gradient = joined(adjoint, style);
        SecondOrder second = new SecondOrder(core, gradient, adjoint, independent, root.name() + "Hvp", taken);
        List<Function> internals = new ArrayList<>(adjoint.internals());
        internals.addAll(second.internals());
        return finished(second.root(), internals);
    }

    /** What the gradient, or the VJP of a {@code void} function, keeps between its sweeps. */
    List<Storage> storage() {
        AdjointProgram adjoint = adjoints();
        joined(adjoint, isVoid() ? Style.IN_PLACE : Style.FRESH);
        return adjoint.storage();
    }

    /** The loops of the root whose iterations are reversed one by one. */
    Set<Stmt> independentLoops() {
        Aliases own = Objects.requireNonNull(aliases.get(root.name()));
        return Sources.of(root, own, activities.of(variant), true, true, true).independent();
    }

    private AdjointProgram adjoints() {
        return new AdjointProgram(core, aliases, activities, disabled, new HashSet<>());
    }

    private Function joined(AdjointProgram adjoint, Style style) {
        boolean seed = returnsArray() || style == Style.IN_PLACE && !isVoid();
        return adjoint.joined(variant, new Shape(root.name() + style, style, seed, isVoid() ? seeded : independent));
    }

    private Derivative finished(Function made, Collection<Function> internals) {
        List<Function> functions = new ArrayList<>(core.functions().values());
        functions.addAll(internals);
        functions.add(made);
        Program program = Verifier.require(Program.of(functions), Form.CORE);
        return new Derivative(disabled.contains("simplify") ? program : simplified(program), made.name());
    }

    private static Program simplified(Program program) {
        List<Function> functions =
                program.functions().values().stream().map(Simplify::apply).toList();
        return Verifier.require(Program.of(functions), Form.CORE);
    }
}
