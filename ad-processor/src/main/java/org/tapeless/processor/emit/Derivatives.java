package org.tapeless.processor.emit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/**
 * Everything that was derived from one {@code @Differentiable}: what the writer turns into members of the companion.
 *
 * <p>Functions are normalized IR. They are matched with the signature by position, the names of their parameters and
 * results do not matter; <i>primal</i> stands for one parameter per {@link DifferentiableMethod#parameters()}, the
 * receiver included. {@link #seeded()} is every independent and, of a {@code void} method, every other floating array
 * that it may write, in the order of the parameter list.
 *
 * <pre>
 * function   parameters                                            results
 * jvp        primal, a tangent per independent                     [value, tangent]; of a void method [] and a
 *                                                                  tangent per {@link #seeded()}
 * FRESH      primal, resultBar if the result is an array           [value, a bar per independent]
 * ADD_INTO   primal, a bar array per independent                   [value]
 * IN_PLACE   primal, resultBar unless void, a bar array per        [value]; of a void method []
 *            {@link #seeded()}
 * hvp        primal, a direction per independent                   [value, H v per independent]  (all scalar)
 * hvp        primal, a direction and then a bar array per          [value]                       (otherwise)
 *            independent
 * </pre>
 *
 * <p>A bar array of a scalar has one element. The adjoints are FRESH for a floating result with scalar independents only
 * and for array results, ADD_INTO for a floating result with an array among the independents, IN_PLACE for void
 * methods, and IN_PLACE in addition to one of the others for methods that return something and write independents.
 *
 * <p>The checks at entry of shapes, aliases and the receiver's class are written by the emitter. The one check inside a
 * body is the adjoint's: after the forward sweep and before a bar is written, {@code Checks.sameShape("resultBar",
 * value, resultBar)} as a {@code Bulk}.
 *
 * @param internals private functions that the others call by {@code Callee.Own}, and entry points for other companions
 * @param written the names of the parameters whose array or one of its rows may be written, whatever its element type
 * @param readFields floating arrays that the method reads from fields, for the alias checks
 * @param repeatable whether the method has no effects that would show if it ran twice; if it has, members that take
 *     several sweeps are left out
 * @param saved what the reverse sweeps save and why, for the Javadoc; the method itself first
 */
public record Derivatives(
        DifferentiableMethod method,
        Function jvp,
        List<Adjoint> adjoints,
        @Nullable Function hvp,
        List<Internal> internals,
        List<SavedFrame> frames,
        List<String> written,
        List<FieldArray> readFields,
        boolean repeatable,
        List<Storage> saved) {
    public Derivatives {
        adjoints = List.copyOf(adjoints);
        internals = List.copyOf(internals);
        frames = List.copyOf(frames);
        written = List.copyOf(written);
        readFields = List.copyOf(readFields);
        saved = List.copyOf(saved);
    }

    /** One adjoint in one style. */
    public record Adjoint(AdjointStyle style, Function function) {}

    /**
     * A function that is no member of the API.
     *
     * @param entryPoint called by other companions: public, and its name is kept as it is
     */
    public record Internal(Function function, boolean entryPoint) {}

    /**
     * The class of saved values.
     *
     * @param entryPoint named by other companions: public, and its name is kept as it is
     */
    public record SavedFrame(Frame frame, boolean entryPoint) {}

    /**
     * A read of a field that holds an array.
     *
     * @param parts Java source around the receiver, as in {@code ForeignRead}; one part if the field is static
     */
    public record FieldArray(List<String> parts) {
        public FieldArray {
            parts = List.copyOf(parts);
        }
    }

    /** The primal's result type, null for {@code void}. */
    public @Nullable Type result() {
        List<Function.Result> results = method.program().get(method.root()).results();
        return results.isEmpty() ? null : results.get(0).type();
    }

    /** The adjoint in one style, null if there is none. */
    public @Nullable Function adjoint(AdjointStyle style) {
        return adjoints.stream()
                .filter(adjoint -> adjoint.style() == style)
                .map(Adjoint::function)
                .findFirst()
                .orElse(null);
    }

    /** The differentiated parameters. */
    public List<Parameter> independents() {
        return method.parameters().stream()
                .filter(parameter -> parameter.role() == Role.INDEPENDENT)
                .toList();
    }

    /** The independents and, of a void method, every other parameter whose floating array it may write. */
    public List<Parameter> seeded() {
        if (result() != null) {
            return independents();
        }
        return method.parameters().stream()
                .filter(parameter -> parameter.role() == Role.INDEPENDENT
                        || (parameter.role() == Role.OTHER
                                && parameter.type() instanceof ArrayType array
                                && array.isDifferentiable()
                                && written.contains(parameter.name())))
                .toList();
    }
}
