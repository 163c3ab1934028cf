package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** Builds what the rest of the compiler hands to the writer. */
final class Given {
    private final String packageName;
    private final String owner;
    private final String name;
    private final @Nullable Type result;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Derivatives.Adjoint> adjoints = new ArrayList<>();
    private final List<Derivatives.Internal> internals = new ArrayList<>();
    private final List<Derivatives.SavedFrame> frames = new ArrayList<>();
    private final List<PrivateField> privateFields = new ArrayList<>();
    private final List<Derivatives.FieldArray> readFields = new ArrayList<>();
    private List<String> written = List.of();
    private List<String> typeParameters = List.of();
    private List<String> thrown = List.of();
    private @Nullable Function jvp;
    private @Nullable Function hvp;
    private String base;
    private String visibility = "public";
    private boolean ownerIsPublic = true;
    private boolean varargs;
    private boolean overridable;

    private Given(String qualifiedOwner, String name, @Nullable Type result) {
        int dot = qualifiedOwner.indexOf('.');
        this.packageName = qualifiedOwner.substring(0, dot);
        this.owner = qualifiedOwner;
        this.name = name;
        this.base = name;
        this.result = result;
    }

    /**
     * A static method.
     *
     * @param owner a class in a package of one segment
     * @param result a type, or {@code void}
     */
    static Given method(String owner, String name, String result) {
        return new Given(owner, name, result.equals("void") ? null : type(result));
    }

    static Type type(String java) {
        if (java.endsWith("[]")) {
            return new ArrayType(type(java.substring(0, java.length() - 2)));
        }
        for (Scalar scalar : Scalar.values()) {
            if (scalar.java().equals(java)) {
                return scalar;
            }
        }
        return new OpaqueType(java);
    }

    /** {@code double[] x}; independent if it is floating. */
    Given with(String... declarations) {
        for (String declaration : declarations) {
            Type type = type(declaration.substring(0, declaration.lastIndexOf(' ')));
            with(declaration, type.isDifferentiable() ? Role.INDEPENDENT : Role.OTHER);
        }
        return this;
    }

    Given with(String declaration, Role role) {
        int space = declaration.lastIndexOf(' ');
        String java = declaration.substring(0, space);
        parameters.add(new Parameter(declaration.substring(space + 1), type(java), java, role));
        return this;
    }

    Given jvp(Function function) {
        jvp = function;
        return this;
    }

    Given adjoint(AdjointStyle style, Function function) {
        adjoints.add(new Derivatives.Adjoint(style, function));
        return this;
    }

    Given hvp(Function function) {
        hvp = function;
        return this;
    }

    Given internal(Function... functions) {
        List.of(functions).forEach(function -> internals.add(new Derivatives.Internal(function, false)));
        return this;
    }

    Given entryPoint(Function function) {
        internals.add(new Derivatives.Internal(function, true));
        return this;
    }

    Given frame(Frame frame) {
        frames.add(new Derivatives.SavedFrame(frame, false));
        return this;
    }

    Given privateField(PrivateField field) {
        privateFields.add(field);
        return this;
    }

    Given readField(String... parts) {
        readFields.add(new Derivatives.FieldArray(List.of(parts)));
        return this;
    }

    Given written(String... names) {
        written = List.of(names);
        return this;
    }

    Given typeParameters(String... declarations) {
        typeParameters = List.of(declarations);
        return this;
    }

    Given thrown(String... types) {
        thrown = List.of(types);
        return this;
    }

    Given named(String ownName) {
        base = ownName;
        return this;
    }

    Given packagePrivate() {
        visibility = "";
        ownerIsPublic = false;
        return this;
    }

    Given varargs() {
        varargs = true;
        return this;
    }

    Given overridable() {
        overridable = true;
        return this;
    }

    Derivatives derivatives() {
        List<Function.Result> results = result == null ? List.of() : List.of(new Function.Result("value", result));
        Function root = new Function("root", List.of(), results, Block.EMPTY);
        String companion = owner.substring(packageName.length() + 1).replace('.', '_') + "Derivatives";
        DifferentiableMethod method = new DifferentiableMethod(
                packageName,
                owner,
                companion,
                ownerIsPublic,
                visibility,
                name,
                base,
                !base.equals(name),
                hvp == null ? 1 : 2,
                typeParameters,
                thrown,
                varargs,
                overridable,
                parameters,
                new Program(Map.of("root", root)),
                "root",
                Map.of(),
                Map.of(),
                privateFields);
        return new Derivatives(
                method,
                Objects.requireNonNull(jvp),
                adjoints,
                hvp,
                internals,
                frames,
                written,
                readFields,
                true,
                List.of());
    }
}
