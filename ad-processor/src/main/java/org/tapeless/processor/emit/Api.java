package org.tapeless.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/**
 * The names and types that all members of one method share. The user's parameter names stay, whatever else is named in
 * a member gives way with {@code _}.
 */
final class Api {
    private final Derivatives derivatives;
    private final JavaTypes types;
    private final ClassName companion;
    private final String suffix;
    private final Erasure erasure;
    private final Names names;
    private final Map<Parameter, String> primals = new LinkedHashMap<>();
    private final Map<Parameter, String> dots = new HashMap<>();
    private final Map<Parameter, String> bars = new HashMap<>();
    private final Map<String, String> locals = new HashMap<>();

    /**
     * @param suffix what tells the records of overloads apart
     * @param hidden names of classes and packages that bodies mention, which no parameter may have
     */
    Api(Derivatives derivatives, JavaTypes types, ClassName companion, String suffix, Set<String> hidden) {
        this.derivatives = derivatives;
        this.types = types;
        this.companion = companion;
        this.suffix = suffix;
        this.erasure = new Erasure(method().packageName(), method().typeParameters());
        this.names = new Names(hidden);
        // All of the user's names first, so that none of ours gets in their way.
        method().parameters().forEach(p -> primals.put(p, names.underscored(p.name())));
        for (Parameter parameter : method().parameters()) {
            dots.put(parameter, names.underscored(parameter.name() + "Dot"));
            bars.put(parameter, names.underscored(parameter.name() + "Bar"));
        }
    }

    Derivatives derivatives() {
        return derivatives;
    }

    DifferentiableMethod method() {
        return derivatives.method();
    }

    JavaTypes types() {
        return types;
    }

    Erasure erasure() {
        return erasure;
    }

    /** A member's name: {@code lossGradient}. */
    String member(String kind) {
        return method().base() + kind;
    }

    /** A record that a member returns: {@code LossGradient}, with a suffix for overloads. */
    ClassName record(String kind) {
        return companion.nestedClass(Names.capitalised(method().base()) + kind + suffix);
    }

    String name(Parameter parameter) {
        return primals.getOrDefault(parameter, parameter.name());
    }

    String dot(Parameter parameter) {
        return dots.getOrDefault(parameter, parameter.name() + "Dot");
    }

    String bar(Parameter parameter) {
        return bars.getOrDefault(parameter, parameter.name() + "Bar");
    }

    /** Another parameter, or a local variable of a wrapper: the same name wherever it is asked for. */
    String local(String wanted) {
        return locals.computeIfAbsent(wanted, names::underscored);
    }

    static boolean isArray(Parameter parameter) {
        return parameter.type() instanceof ArrayType;
    }

    static boolean isWide(Parameter parameter) {
        return parameter.type() instanceof ArrayType array && array.rank() > 1;
    }

    boolean isWritten(Parameter parameter) {
        return isArray(parameter) && derivatives.written().contains(parameter.name());
    }

    boolean writesAnything() {
        return method().parameters().stream().anyMatch(this::isWritten);
    }

    /** The parameters of the source method, the receiver first. */
    List<Argument> primal() {
        return method().parameters().stream()
                .map(p -> new Argument(name(p), types.source(p.java()), erasure.of(p.java())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Argument tangent(Parameter parameter) {
        return argument(dot(parameter), parameter.type());
    }

    /** An array of the parameter's shape, of one element for a scalar. */
    Argument bar(Parameter parameter, String name) {
        return argument(
                name, isArray(parameter) ? parameter.type() : parameter.type().array());
    }

    Argument argument(String name, Type type) {
        return new Argument(name, types.of(type), type.java());
    }

    TypeName type(Parameter parameter) {
        return types.of(parameter.type());
    }

    static TypeName doubles(int rank) {
        TypeName type = TypeName.DOUBLE;
        for (int i = 0; i < rank; i++) {
            type = ArrayTypeName.of(type);
        }
        return type;
    }

    /** The result type; {@code void} if there is none. */
    TypeName result() {
        Type result = derivatives.result();
        return result == null ? TypeName.VOID : types.of(result);
    }

    /** The primal's parameters and then some more; still variable arity if there are no more. */
    Signature signature(String kind, TypeName result, Collection<Argument> more) {
        List<Argument> all = primal();
        all.addAll(more);
        return new Signature(member(kind), all, method().varargs() && more.isEmpty(), result);
    }

    /** {@code w, b, x}. */
    CodeBlock primalNames() {
        return list(primals.values());
    }

    static CodeBlock list(Collection<String> names) {
        return CodeBlock.join(
                names.stream().map(name -> CodeBlock.of("$L", name)).toList(), ", ");
    }

    /** A new bar or tangent of zeros for an array. */
    CodeBlock zeros(Parameter parameter) {
        return isWide(parameter)
                ? CodeBlock.of("$T.zerosLike($L)", JavaTypes.runtime("Shadows"), name(parameter))
                : CodeBlock.of("new $T[$L.length]", types.of(((ArrayType) parameter.type()).base()), name(parameter));
    }

    /** The receiver's class, or the class of a static method, as an expression's qualifier. */
    ClassName owner() {
        return types.className(method().owner());
    }

    /** Whether the method returns {@code double} and so are all independents. */
    boolean isAllDouble() {
        return derivatives.result() == Scalar.DOUBLE
                && derivatives.independents().stream().allMatch(p -> p.type() == Scalar.DOUBLE);
    }

    boolean isAllScalar() {
        return derivatives.independents().stream().noneMatch(Api::isArray);
    }
}
