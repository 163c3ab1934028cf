package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * The tangents of a function and of everything it calls with active arguments, one version for each pattern of active
 * parameters. Frames of an adjoint program get tangent fields beside their own.
 */
public final class TangentProgram {
    private final Program program;
    private final Map<String, Aliases> aliases;
    private final Activities activities;
    private final Map<FrameType, Frame> frames = new LinkedHashMap<>();
    private final Map<Variant, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Variant> queue = new ArrayList<>();
    private final Map<String, Function> made = new LinkedHashMap<>();
    private final Set<String> dotted = new LinkedHashSet<>();
    private final Set<String> taken;
    private int done;

    /** What a call becomes: the callee, which arguments and results bring a tangent along. */
    record Target(Callee callee, List<Boolean> given, List<Boolean> returned) {}

    /**
     * @param frames those of an adjoint program
     * @param taken names of functions that are in use; those made here are added
     */
    public TangentProgram(
            Program program,
            List<Frame> frames,
            Map<String, Aliases> aliases,
            Activities activities,
            Set<String> taken) {
        this.taken = taken;
        this.program = program;
        this.aliases = aliases;
        this.activities = activities;
        frames.forEach(frame -> this.frames.put(frame.type(), frame));
    }

    /**
     * The tangent of one function; what it calls is among the {@link #internals}.
     *
     * @param name of the result
     * @param given parameters that have a tangent parameter
     * @param returned results that are returned with their tangent
     */
    public Function root(Variant variant, String name, List<Boolean> given, List<Boolean> returned) {
        Function root = tangent(variant).apply(name, given, returned);
        for (; done < queue.size(); done++) {
            Variant next = queue.get(done);
            Activity activity = activity(next);
            Function function = tangent(next).apply(name(next), activity.activeParameters(), activity.activeResults());
            made.put(function.name(), function);
        }
        return root;
    }

    /** Tangents of the functions that the root calls, directly or not, in the order of discovery. */
    public List<Function> internals() {
        return List.copyOf(made.values());
    }

    /** Frames of the tangent functions. */
    public List<Frame> frames() {
        List<Frame> result = new ArrayList<>();
        for (Frame frame : frames.values()) {
            List<Frame.Field> fields = new ArrayList<>();
            for (Frame.Field field : frame.fields()) {
                fields.add(new Frame.Field(field.name(), tangentType(field.type())));
                if (hasTangent(frame, field)) {
                    fields.add(new Frame.Field(tangentField(frame.type(), field.name()), field.type()));
                }
            }
            result.add(new Frame((FrameType) tangentType(frame.type()), fields));
        }
        return result;
    }

    /** What other companions read has a tangent even where it is always zero. */
    private boolean hasTangent(Frame frame, Frame.Field field) {
        boolean read = field.name().equals("value") || field.name().endsWith("Bar");
        return dotted.contains(frame.type() + "." + field.name())
                || Entry.isEntry(frame.type().name()) && read && field.type().isDifferentiable();
    }

    private Tangent tangent(Variant variant) {
        Aliases alias = aliases.get(variant.function());
        if (alias == null) {
            throw new IllegalArgumentException("no aliases for " + variant.function());
        }
        return new Tangent(program.get(variant.function()), activity(variant), alias, this);
    }

    private Activity activity(Variant variant) {
        return activities.of(variant);
    }

    Target target(Stmt.Call call, Activity activity) {
        Callee.Own own = (Callee.Own) call.callee();
        List<Boolean> active = call.arguments().stream().map(activity::varied).toList();
        Variant variant = activities.canonical(new Variant(own.function(), active));
        Activity callee = activity(variant);
        return new Target(new Callee.Own(name(variant)), callee.activeParameters(), callee.activeResults());
    }

    private String name(Variant variant) {
        return names.computeIfAbsent(variant, key -> {
            queue.add(key);
            String name = key.function() + "Jvp";
            int count = counts.merge(key.function(), 1, Integer::sum);
            return free(count == 1 ? name : name + count);
        });
    }

    /** A name that no function of the user's has, and none made before. */
    private String free(String name) {
        return program.functions().containsKey(name) || !taken.add(name) ? free(name + "_") : name;
    }

    /** Whether a call hands over or returns a frame: then tangents travel inside it. */
    boolean framesCarry(Stmt.Call call) {
        return !(call.callee() instanceof Callee.Foreign)
                && (call.arguments().stream().anyMatch(a -> a.type() instanceof FrameType)
                        || call.results().stream().anyMatch(r -> r.type() instanceof FrameType));
    }

    Type tangentType(Type type) {
        if (type instanceof ArrayType array) {
            Type element = tangentType(array.element());
            return element.equals(array.element()) ? type : new ArrayType(element);
        }
        return type instanceof FrameType frame
                        && (frames.containsKey(frame)
                                || Entry.isEntry(frame.name()) && !frame.name().endsWith("Dot"))
                ? dotted(frame)
                : type;
    }

    /** Beside a field {@code x} stands {@code xDot}; in a frame with tangents already, {@code xDot2}, and so on. */
    static String tangentField(FrameType frame, String field) {
        int order = 1;
        for (String name = frame.name(); name.endsWith("Dot"); name = name.substring(0, name.length() - 3)) {
            order++;
        }
        return field + (order == 1 ? "Dot" : "Dot" + order);
    }

    private static FrameType dotted(FrameType frame) {
        return new FrameType(frame.name() + "Dot");
    }

    void dottedField(FrameType frame, String field) {
        dotted.add(frame + "." + field);
    }

    /**
     * Whether the frame's field comes with a tangent, which is then there to be read: zero if the variants that are made
     * never set it.
     */
    boolean carries(FrameType frame, String field) {
        boolean varied = activities.varied(frame + "." + field);
        if (varied) {
            dottedField(frame, field);
        }
        return varied;
    }

    Stmt withTangentFrames(Stmt stmt, UnaryOperator<Var> mapped) {
        return Rewrite.statement(stmt, node -> tangentNode(node, mapped), mapped);
    }

    private Expr tangentNode(Expr node, UnaryOperator<Var> mapped) {
        if (node instanceof Expr.Local local) {
            return new Expr.Local(mapped.apply(local.variable()));
        }
        if (node instanceof Expr.FrameNew made) {
            return new Expr.FrameNew((FrameType) tangentType(made.type()));
        }
        if (node instanceof Expr.Intrinsic call && tangentType(call.type()) != call.type()) {
            List<Type> parameters =
                    call.op().parameters().stream().map(this::tangentType).toList();
            Op op = new Op(call.op().owner(), call.op().name(), parameters, tangentType(call.type()));
            return new Expr.Intrinsic(op, call.arguments());
        }
        if (node instanceof Expr.NewArray array) {
            return new Expr.NewArray((ArrayType) tangentType(array.type()), array.dimensions());
        }
        if (node instanceof Expr.Const constant && constant.value() == null) {
            return new Expr.Const(tangentType(constant.type()), null);
        }
        if (node instanceof Expr.FrameGet get) {
            return new Expr.FrameGet(get.frame(), get.field(), tangentType(get.type()));
        }
        return node;
    }
}
