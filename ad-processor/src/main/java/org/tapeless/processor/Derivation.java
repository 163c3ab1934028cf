package org.tapeless.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.ActivityChecks;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Backflow;
import org.tapeless.processor.analysis.BitTricks;
import org.tapeless.processor.analysis.Cell;
import org.tapeless.processor.analysis.Shadowless;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.AdjointStyle;
import org.tapeless.processor.emit.Derivatives;
import org.tapeless.processor.emit.Derivatives.FieldArray;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.normalize.DropLines;
import org.tapeless.processor.normalize.Inductions;
import org.tapeless.processor.normalize.Inline;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.rules.Rules;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;
import org.tapeless.processor.transform.AdjointProgram;
import org.tapeless.processor.transform.JoinedAdjoint.Shape;
import org.tapeless.processor.transform.JoinedAdjoint.Style;
import org.tapeless.processor.transform.SecondOrder;
import org.tapeless.processor.transform.TangentProgram;
import org.tapeless.processor.transform.WitnessedCalls;

/** All derivatives of one method: core IR, activity, tangent, adjoint, and the tangent of the adjoint. */
final class Derivation {
    private final DifferentiableMethod method;
    private final Options options;
    private final Program core;
    private final Map<String, Aliases> aliases;
    private final Function root;
    private final Rules rules;
    private final List<Boolean> independent;
    private final List<Boolean> seeded;
    private final Variant variant;
    private final Activities activities;
    private final Internals internals;

    Derivation(DifferentiableMethod method, Options options) {
        this(method, options, core(method, options));
    }

    private Derivation(DifferentiableMethod method, Options options, Program core) {
        this.method = method;
        this.options = options;
        this.core = core;
        this.aliases = Aliases.of(core.functions(), Set.of(method.root()));
        this.root = core.get(method.root());
        this.rules = Rules.with(method.rules());
        this.independent = method.parameters().stream()
                .map(p -> p.role() == Role.INDEPENDENT)
                .toList();
        this.seeded = IntStream.range(0, root.parameters().size())
                .mapToObj(i -> independent.get(i) || isDependent(i))
                .toList();
        this.variant = new Variant(root.name(), root.results().isEmpty() ? seeded : independent);
        this.activities = new Activities(core, aliases, rules, List.of(variant));
        this.internals = new Internals(method, core, !options.disabled().contains(Pipeline.SIMPLIFY));
    }

    private static Program core(DifferentiableMethod method, Options options) {
        List<Function> functions = new ArrayList<>();
        for (Function function : method.program().functions().values()) {
            Function normal = DropLines.apply(Normalize.apply(excluded(function, method)), options.dropped());
            functions.add(options.disabled().contains(Pipeline.INDUCTIONS) ? normal : Inductions.apply(normal));
        }
        Program program = Program.of(functions);
        if (options.disabled().contains(Pipeline.INLINE)) {
            return program;
        }
        return Inline.apply(
                program,
                name -> !name.equals(method.root()) && problemsOf(method, name).isEmpty());
    }

    /** Parameters of the method that are marked {@code @NoDerivative} stop derivatives inside it. */
    private static Function excluded(Function function, DifferentiableMethod method) {
        if (!function.name().equals(method.root())) {
            return function;
        }
        Map<Var, Var> stopped = new HashMap<>();
        List<Var> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Var parameter = function.parameters().get(i);
            if (method.parameters().get(i).role() == Role.EXCLUDED && !parameter.stopped()) {
                stopped.put(parameter, new Var(parameter.name(), parameter.type(), true));
            }
            parameters.add(stopped.getOrDefault(parameter, parameter));
        }
        return new Function(
                function.name(),
                parameters,
                function.results(),
                Rewrite.rename(function.body(), v -> stopped.getOrDefault(v, v)));
    }

    private static List<Problem> problemsOf(DifferentiableMethod method, String function) {
        DifferentiableMethod.Primal primal = method.primals().get(function);
        return primal == null || function.equals(method.root()) ? List.of() : primal.problems();
    }

    /** Whether the array parameter is written, so that in a {@code void} method it has a tangent and a bar. */
    private boolean isDependent(int i) {
        Parameter parameter = method.parameters().get(i);
        Var variable = root.parameters().get(i);
        return root.results().isEmpty()
                && parameter.role() == Role.OTHER
                && variable.type().isDifferentiable()
                && variable.type() instanceof ArrayType
                && isWritten(variable);
    }

    private boolean isWritten(Var parameter) {
        return isWritten(alias(root.name()).cell(parameter));
    }

    private static boolean isWritten(Cell cell) {
        return cell.written() || cell.type().holdsArrays() && isWritten(cell.rows());
    }

    private Aliases alias(String name) {
        Aliases alias = aliases.get(name);
        if (alias == null) {
            throw new IllegalStateException("no aliases for " + name);
        }
        return alias;
    }

    /** Reports what is wrong with where active values go, in the method and all that it calls. */
    void check(Problems told) {
        List<Problem> errors = new ArrayList<>();
        Problems problems = problem -> {
            told.report(problem);
            if (problem.key().severity() == Key.Severity.ERROR) {
                errors.add(problem);
            }
        };
        Shadowless shadowless = new Shadowless(core, aliases, activities);
        Backflow backflow = new Backflow(core, this::isPrivate, this::isReceiver);
        for (Variant reached : List.copyOf(activities.variants())) {
            new ActivityChecks(
                            core.get(reached.function()),
                            activities.of(reached),
                            array -> shadowless.is(reached, array),
                            problems,
                            name -> problemsOf(method, name),
                            this::canCall,
                            backflow,
                            method.order())
                    .run();
        }
        if (errors.isEmpty()) {
            new BitTricks(core, aliases, activities).check(problems);
        }
        new MethodChecks(method, root, activities.of(variant), alias(root.name()), this::isWritten).run(problems);
    }

    Derivatives derive() {
        Program safe = WitnessedCalls.apply(core, activities, new Shadowless(core, aliases, activities));
        return safe.equals(core) ? derivatives() : new Derivation(method, options, safe).derivatives();
    }

    private Derivatives derivatives() {
        Function jvp = jvp();
        List<Derivatives.Adjoint> adjoints = new ArrayList<>();
        AdjointProgram program = new AdjointProgram(core, aliases, activities, options.disabled(), internals.taken());
        Function gradient = null;
        for (Style style : styles()) {
            boolean seed = isArrayResult()
                    || style == Style.IN_PLACE && !root.results().isEmpty();
            List<Boolean> barred = style == Style.IN_PLACE ? seededInPlace() : independent;
            Function joined = program.joined(variant, new Shape(method.base() + style(style), style, seed, barred));
            adjoints.add(new Derivatives.Adjoint(AdjointStyle.valueOf(style.name()), internals.finished(joined)));
            gradient = gradient == null ? joined : gradient;
        }
        program.internals().forEach(internals::add);
        program.frames().forEach(internals::add);
        Function hvp = method.order() >= 2 && isFloatingResult() && gradient != null ? hvp(program, gradient) : null;
        if (canCall(method.root())) {
            new EntryPoints(method, core, rules, options, internals).add();
        }
        return new Derivatives(
                method,
                jvp,
                adjoints,
                hvp,
                internals.functions(),
                internals.frames(),
                written(),
                fields(),
                !alias(root.name()).impure(),
                program.storage());
    }

    /** Whether code outside of the class may call the user's method behind a function. */
    private boolean canCall(String function) {
        DifferentiableMethod.Primal primal = method.primals().get(function);
        return primal != null && !primal.parts().isEmpty();
    }

    private static String style(Style style) {
        return switch (style) {
            case FRESH -> "Gradient";
            case ADD_INTO -> "GradientInto";
            case IN_PLACE -> "Vjp";
        };
    }

    private boolean isArrayResult() {
        return !root.results().isEmpty() && root.results().get(0).type() instanceof ArrayType;
    }

    private boolean isFloatingResult() {
        return !root.results().isEmpty() && root.results().get(0).type().isFloating();
    }

    private List<Style> styles() {
        if (root.results().isEmpty()) {
            return List.of(Style.IN_PLACE);
        }
        boolean scalars = IntStream.range(0, root.parameters().size())
                .noneMatch(i -> independent.get(i) && root.parameters().get(i).type() instanceof ArrayType);
        Style first = isArrayResult() || scalars ? Style.FRESH : Style.ADD_INTO;
        return writesIndependents() ? List.of(first, Style.IN_PLACE) : List.of(first);
    }

    private boolean writesIndependents() {
        return IntStream.range(0, root.parameters().size())
                .anyMatch(i -> independent.get(i)
                        && root.parameters().get(i).type() instanceof ArrayType
                        && isWritten(root.parameters().get(i)));
    }

    /** A method that returns something has bars for its independents only. */
    private List<Boolean> seededInPlace() {
        return root.results().isEmpty() ? seeded : independent;
    }

    private Function jvp() {
        List<Boolean> returned = root.results().stream().map(r -> true).toList();
        TangentProgram program = new TangentProgram(core, List.of(), aliases, activities, internals.taken());
        Function jvp = program.root(variant, method.base() + "Jvp", seeded, returned);
        program.internals().forEach(internals::add);
        return internals.finished(jvp);
    }

    /** The tangent of the adjoint, as any other function goes through the tangent transform. */
    private Function hvp(AdjointProgram adjoint, Function gradient) {
        SecondOrder second =
                new SecondOrder(core, gradient, adjoint, independent, method.base() + "Hvp", internals.taken());
        second.internals().forEach(internals::add);
        second.frames().forEach(internals::add);
        return internals.finished(second.root());
    }

    /** Floating arrays in fields of the receiver, or static ones, that the method reads by name. */
    private List<FieldArray> fields() {
        Set<FieldArray> found = new LinkedHashSet<>();
        core.functions().values().stream()
                .flatMap(function -> function.body().statements().stream())
                .flatMap(Stmt::all)
                .flatMap(stmt -> stmt.expressions().stream())
                .flatMap(Expr::nodes)
                .forEach(node -> {
                    if (node instanceof Expr.ForeignRead read
                            && read.type() instanceof ArrayType array
                            && array.isDifferentiable()
                            && read.arguments().stream().allMatch(this::isReceiver)) {
                        found.add(new FieldArray(read.parts()));
                    }
                });
        return List.copyOf(found);
    }

    private boolean isPrivate(Expr.ForeignRead read) {
        return method.privateFields().stream()
                .anyMatch(field -> read.parts().get(0).startsWith(field.accessor() + "("));
    }

    private boolean isReceiver(Expr argument) {
        return argument instanceof Expr.Local local
                && method.parameters().get(0).role() == Role.RECEIVER
                && local.variable() == root.parameters().get(0);
    }

    private List<String> written() {
        return IntStream.range(0, root.parameters().size())
                .filter(i -> root.parameters().get(i).type() instanceof ArrayType
                        && isWritten(root.parameters().get(i)))
                .mapToObj(i -> method.parameters().get(i).name())
                .toList();
    }
}
