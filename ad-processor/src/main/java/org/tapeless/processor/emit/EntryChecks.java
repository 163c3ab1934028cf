package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/**
 * What a public member checks before anything is written: the receiver's class, the shapes of tangents and bars, and that
 * no array is given twice where that would make the answer ambiguous. A written array must be no other array at all; a
 * tangent or bar must be no argument.
 */
final class EntryChecks {
    private static final ClassName CHECKS = JavaTypes.runtime("Checks");

    private final Api api;
    private final List<Shadow> shadows = new ArrayList<>();
    private boolean delegating;

    EntryChecks(Api api) {
        this.api = api;
    }

    /** The member calls another that checks the receiver. */
    EntryChecks delegating(boolean delegates) {
        delegating = delegates;
        return this;
    }

    /**
     * A tangent or bar among the parameters.
     *
     * @param parameter whose it is, null for the result's
     * @param moves whether the member overwrites it along with a parameter that is overwritten
     */
    private record Shadow(@Nullable Parameter parameter, String name, Type type, boolean moves) {}

    EntryChecks tangents(List<Parameter> parameters) {
        parameters.forEach(p -> shadows.add(new Shadow(p, api.dot(p), p.type(), true)));
        return this;
    }

    EntryChecks bars(List<Parameter> parameters, boolean moving) {
        for (Parameter p : parameters) {
            shadows.add(new Shadow(
                    p, api.bar(p), Api.isArray(p) ? p.type() : p.type().array(), moving));
        }
        return this;
    }

    EntryChecks resultBar(String name) {
        Type result = api.derivatives().result();
        if (result != null) {
            shadows.add(new Shadow(null, name, result, false));
        }
        return this;
    }

    /** The statements, and what they throw for the Javadoc. */
    CodeBlock write(Doc doc) {
        CodeBlock.Builder code = CodeBlock.builder();
        receiver(code, doc);
        shapes(code, doc);
        aliases(code, doc);
        if (!code.isEmpty()) {
            code.add("\n");
        }
        return code.build();
    }

    private String illegal() {
        return api.types().lang("IllegalArgumentException").simpleName();
    }

    private String noun() {
        if (shadows.stream().allMatch(s -> s.parameter() == null)) {
            return Words.code(shadows.get(0).name());
        }
        boolean tangents =
                shadows.stream().anyMatch(s -> s.parameter() != null && s.name().equals(api.dot(s.parameter())));
        boolean bars =
                shadows.stream().anyMatch(s -> s.parameter() == null || s.name().equals(api.bar(s.parameter())));
        return tangents && bars ? "a tangent or bar" : tangents ? "a tangent" : "a bar";
    }

    private void receiver(CodeBlock.Builder code, Doc doc) {
        DifferentiableMethod method = api.method();
        if (!method.overridable()) {
            return;
        }
        String self = api.name(method.parameters().get(0));
        doc.exception(illegal(), "if the class of " + Words.code(self) + " overrides " + Words.code(method.name()));
        if (delegating) {
            return;
        }
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$L", self));
        arguments.add(CodeBlock.of("$T.class", api.owner()));
        arguments.add(CodeBlock.of("$S", method.name()));
        for (Parameter parameter :
                method.parameters().subList(1, method.parameters().size())) {
            String erased = api.erasure().of(parameter.java());
            arguments.add(CodeBlock.of("$T.class", api.types().source(erased)));
        }
        code.addStatement("$T.runs($L)", JavaTypes.runtime("Receivers"), CodeBlock.join(arguments, ", "));
    }

    private void shapes(CodeBlock.Builder code, Doc doc) {
        boolean alike = false;
        boolean single = false;
        for (Shadow shadow : shadows) {
            Parameter parameter = shadow.parameter();
            if (parameter == null) {
                if (shadow.type() instanceof ArrayType) {
                    doc.exception(illegal(), "if " + Words.code(shadow.name()) + " has another shape than the result");
                }
            } else if (Api.isArray(parameter)) {
                alike = true;
                String name = api.name(parameter);
                code.addStatement("$T.sameShape($S, $L, $L)", CHECKS, name, name, shadow.name());
            } else if (shadow.type() instanceof ArrayType) {
                single = true;
                code.addStatement("$T.length1($S, $L)", CHECKS, api.name(parameter), shadow.name());
            }
        }
        if (alike) {
            doc.exception(illegal(), "if " + noun() + " has another shape than its parameter");
        } else if (single) {
            doc.exception(illegal(), "if a bar does not have one element");
        }
    }

    private void aliases(CodeBlock.Builder code, Doc doc) {
        boolean twice = distinct(code);
        boolean primal = notPrimal(code);
        if (twice) {
            doc.exception(illegal(), "if an array is given twice");
        } else if (primal) {
            doc.exception(illegal(), "if " + noun() + " is one of the arguments");
        }
    }

    private boolean distinct(CodeBlock.Builder code) {
        List<CodeBlock> names = new ArrayList<>();
        List<CodeBlock> arrays = new ArrayList<>();
        List<CodeBlock> written = new ArrayList<>();
        boolean deep = false;
        for (Parameter parameter : floatingArrays()) {
            add(api.name(parameter), api.isWritten(parameter), names, arrays, written);
            deep |= api.isWritten(parameter) && Api.isWide(parameter);
        }
        boolean any = floatingArrays().stream().anyMatch(api::isWritten);
        for (Derivatives.FieldArray field : api.derivatives().readFields()) {
            CodeBlock read = field(field);
            names.add(CodeBlock.of("$S", shown(field)));
            arrays.add(read);
            written.add(CodeBlock.of("false"));
        }
        for (Shadow shadow : shadows) {
            if (shadow.type() instanceof ArrayType) {
                Parameter of = shadow.parameter();
                add(shadow.name(), shadow.moves() && of != null && api.isWritten(of), names, arrays, written);
            }
        }
        if (!any || (arrays.size() == 1 && !deep)) {
            return false;
        }
        code.addStatement(
                "$T.distinct($L, $L, $L)",
                CHECKS,
                array("String", names),
                array("Object", arrays),
                CodeBlock.of("new boolean[] {$L}", CodeBlock.join(written, ", ")));
        return true;
    }

    private static void add(
            String name, boolean isWritten, List<CodeBlock> names, List<CodeBlock> arrays, List<CodeBlock> written) {
        names.add(CodeBlock.of("$S", name));
        arrays.add(CodeBlock.of("$L", name));
        written.add(CodeBlock.of("$L", isWritten));
    }

    /** Written primals are compared with everything by {@link #distinct}. */
    private boolean notPrimal(CodeBlock.Builder code) {
        List<Parameter> primals =
                floatingArrays().stream().filter(p -> !api.isWritten(p)).toList();
        List<Shadow> comparable = shadows.stream()
                .filter(s -> s.type() instanceof ArrayType array
                        && primals.stream().anyMatch(p -> base(p.type()).equals(array.base())))
                .toList();
        if (comparable.isEmpty()) {
            return false;
        }
        List<String> names = comparable.stream().map(Shadow::name).toList();
        List<String> primalNames = primals.stream().map(api::name).toList();
        code.addStatement(
                "$T.notPrimal($L, $L, $L, $L)",
                CHECKS,
                array("String", quoted(names)),
                array("Object", plain(names)),
                array("String", quoted(primalNames)),
                array("Object", plain(primalNames)));
        return true;
    }

    private List<Parameter> floatingArrays() {
        return api.method().parameters().stream()
                .filter(p -> Api.isArray(p) && p.type().isDifferentiable())
                .toList();
    }

    private static Type base(Type type) {
        return ((ArrayType) type).base();
    }

    private CodeBlock field(Derivatives.FieldArray field) {
        ForeignText text = new ForeignText(api.types());
        List<Piece> receiver = field.parts().size() < 2
                ? List.of()
                : List.of(Piece.primary("$L", api.name(api.method().parameters().get(0))));
        return text.fill(field.parts(), receiver).code();
    }

    private String shown(Derivatives.FieldArray field) {
        return String.join(
                api.method().parameters().isEmpty()
                        ? ""
                        : api.method().parameters().get(0).name(),
                field.parts());
    }

    private static List<CodeBlock> quoted(List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$S", name)).toList();
    }

    private static List<CodeBlock> plain(List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$L", name)).toList();
    }

    private CodeBlock array(String element, List<CodeBlock> elements) {
        return CodeBlock.of("new $T[] {$L}", api.types().lang(element), CodeBlock.join(elements, ", "));
    }
}
