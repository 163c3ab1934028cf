package org.tapeless.processor.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Type;

/**
 * One {@code @Differentiable} on one method, checked and lowered: all that the compiler behind the frontend needs.
 *
 * @param packageName "" for the unnamed package
 * @param owner the declaring class as Java spells it, fully qualified: {@code p.Outer.Inner}
 * @param companion the companion's simple name, {@code Outer_InnerDerivatives}
 * @param ownerIsPublic whether the companion is public
 * @param visibility {@code "public"} or {@code ""}: what the generated methods are
 * @param name the source method's name
 * @param base the stem of generated names: the method's name, or what {@code name = "..."} says
 * @param ownName whether {@code name = "..."} was given
 * @param order 1 or 2
 * @param typeParameters declarations of enclosing types' and the method's type variables, {@code T extends Number}
 * @param thrown the throws clause, fully qualified
 * @param varargs whether the last source parameter is variable arity
 * @param overridable whether the method is an instance method that a subclass of {@code owner} could override, so that
 *     the generated members must check the class of the receiver at entry ({@code Derivatives.checkReceiver})
 * @param parameters the receiver first if there is one, then the source parameters
 * @param program the lowered method and every helper of the same top-level class that it reaches, surface IR
 * @param root the method's function in {@code program}
 * @param primals per function of {@code program}, the root included, how to call the user's own method
 * @param rules of the user's: per function, for each operand the function that computes the partial derivative, or null
 * @param privateFields that bodies of {@code program} read, each once
 */
public record DifferentiableMethod(
        String packageName,
        String owner,
        String companion,
        boolean ownerIsPublic,
        String visibility,
        String name,
        String base,
        boolean ownName,
        int order,
        List<String> typeParameters,
        List<String> thrown,
        boolean varargs,
        boolean overridable,
        List<Parameter> parameters,
        Program program,
        String root,
        Map<String, Primal> primals,
        Map<Op, List<@Nullable Op>> rules,
        List<PrivateField> privateFields) {
    public DifferentiableMethod {
        typeParameters = List.copyOf(typeParameters);
        thrown = List.copyOf(thrown);
        parameters = List.copyOf(parameters);
        primals = Collections.unmodifiableMap(new LinkedHashMap<>(primals));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        privateFields = List.copyOf(privateFields);
    }

    /**
     * The user's own method behind a function.
     *
     * @param parts Java source around the arguments (the receiver is one), as in {@code Callee.Foreign}; empty where the
     *     companion may not call it (private)
     * @param problems why its body cannot be differentiated; they matter only if it is reached with active arguments
     */
    public record Primal(List<String> parts, List<Problem> problems) {
        public Primal {
            parts = List.copyOf(parts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A field that the companion may not name and reads through a {@code VarHandle}, in a private static method {@code
     * accessor(receiver)}, without parameter if the field is static; a {@code ForeignRead} calls it by its simple name.
     *
     * <p>The accessor of a field {@code w} of the companion's own source class is {@code field$w}; of any other class of
     * the same file, {@code field$Outer_Inner$w}. So the name is the same for every method that shares the companion.
     *
     * @param ownerBinary the declaring class's name as {@code Class.forName} takes it
     * @param receiver the declaring class as source, or {@code java.lang.Object} if the companion may not name it
     * @param type what the accessor returns, as source
     * @param erasure the field's own type as a class literal takes it; empty if the companion may not name it
     */
    public record PrivateField(
            String ownerBinary,
            String receiver,
            String name,
            String type,
            String erasure,
            boolean isStatic,
            boolean isFinal,
            String accessor) {}

    /**
     * A parameter of the generated methods.
     *
     * @param java the declared type as the generated signature repeats it, class names fully qualified
     * @param role what differentiation does with it
     */
    public record Parameter(String name, Type type, String java, Role role) {}

    /** What differentiation does with a parameter. */
    public enum Role {
        /** {@code this} of an instance method. */
        RECEIVER,
        /** Differentiated. */
        INDEPENDENT,
        /** Not differentiated; a floating array may still carry active values inside the method. */
        OTHER,
        /** Marked {@code @NoDerivative}: never carries a derivative. */
        EXCLUDED
    }
}
