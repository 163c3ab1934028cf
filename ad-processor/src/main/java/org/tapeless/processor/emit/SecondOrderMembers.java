package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** What a method that returns a number gets at order 2: Hvp, HvpInto and Hessian. */
final class SecondOrderMembers {
    private final Api api;
    private final Members members;
    private final Words words;
    private final Records records;
    private final List<Parameter> independents;
    private final Function hvp;

    SecondOrderMembers(Api api, Members members, Function hvp) {
        this.api = api;
        this.members = members;
        this.words = new Words(api);
        this.records = new Records(api);
        this.independents = api.derivatives().independents();
        this.hvp = hvp;
    }

    void write() {
        boolean whole = members.fits(api.record("Hvp").simpleName(), records.slots()) && members.fits(signature());
        if (whole) {
            hvp();
        }
        if (members.fits(intoSignature())) {
            hvpInto();
        }
        if (whole && api.derivatives().repeatable()) {
            hessian();
        }
    }

    private Signature signature() {
        return api.signature("Hvp", api.record("Hvp"), directions());
    }

    private List<Argument> directions() {
        return independents.stream().map(api::tangent).toList();
    }

    private Signature intoSignature() {
        List<Argument> more = new ArrayList<>(directions());
        independents.forEach(p -> more.add(api.bar(p, api.bar(p))));
        return api.signature("HvpInto", api.result(), more);
    }

    /** {@code w, b, x, wDot, bDot, xDot}. */
    private CodeBlock arguments() {
        return Api.list(signature().names());
    }

    private void describe(Doc doc) {
        doc.paragraph(words.leavesBehind().replace("the gradient is", "the Hessian is"));
        words.primals(doc);
        for (Parameter p : independents) {
            String shape = Api.isArray(p) ? ", of the same shape" : "";
            doc.parameter(api.dot(p), "the direction's component for " + Words.code(api.name(p)) + shape);
        }
    }

    private void hvp() {
        Signature signature = signature();
        ClassName record = api.record("Hvp");
        Doc doc =
                new Doc("The value of " + words.source() + " and its Hessian times a direction, forward over reverse.");
        describe(doc);
        doc.returns("the value, and the product's component for " + words.list(independents));
        CodeBlock body;
        if (api.isAllScalar() || !intoSignature().fits()) {
            Function function = api.isAllScalar() ? hvp : new Wrapping(api).withOwnBars(hvp, independents.size());
            CodeBlock checks = new EntryChecks(api).tangents(independents).write(doc);
            body = CodeBlock.join(List.of(checks, members.body(function, signature, record)), "");
        } else {
            doc.paragraph(Words.code(api.member("HvpInto")) + " does the work.");
            body = new Wrapping(api).allocating("HvpInto", record, arguments());
        }
        members.add(signature, doc, body);
        members.add(
                records.perIndependent("Hvp", p -> "the component for " + p + " of the Hessian times the direction"));
    }

    private void hvpInto() {
        Signature signature = intoSignature();
        Doc doc = new Doc("Adds the Hessian of " + words.source() + " times a direction into the given arrays.");
        describe(doc);
        words.bars(doc, independents, "the product's component for");
        doc.returns("the value of " + words.name());
        EntryChecks checks = new EntryChecks(api);
        if (api.isAllScalar()) {
            CodeBlock entry = checks.delegating(true).bars(independents, false).write(doc);
            CodeBlock body = new Wrapping(api).adding("Hvp", arguments());
            members.add(signature, doc, CodeBlock.join(List.of(entry, body), ""));
        } else {
            CodeBlock entry =
                    checks.tangents(independents).bars(independents, false).write(doc);
            members.add(signature, doc, CodeBlock.join(List.of(entry, members.body(hvp, signature, null)), ""));
        }
    }

    private void hessian() {
        FlatVector flat = new FlatVector(api);
        Signature signature = api.signature("Hessian", Api.doubles(2), List.of());
        String note = ": one " + Words.code(api.member("Hvp")) + " per column, not symmetrised.";
        Doc doc = new Doc("The Hessian of " + words.source() + note);
        doc.paragraph(words.leavesBehind().replace("the gradient is", "the Hessian is"));
        words.primals(doc);
        doc.returns("a square matrix; its rows and columns are " + flat.elements(words));
        members.add(signature, doc, api.isAllScalar() ? ofScalars(flat) : ofArrays(flat));
    }

    private CodeBlock ofScalars(FlatVector flat) {
        String hessian = api.local("hessian");
        String column = api.local("column");
        String j = api.local("j");
        int size = independents.size();
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("double[][] $L = new double[$L][$L]", hessian, size, size);
        code.beginControlFlow("for (int $L = 0; $L < $L; $L++)", j, j, size, j);
        List<CodeBlock> arguments = new ArrayList<>(List.of(flat.arguments(j + " == " + (size - 1))));
        for (int i = 0; i < size; i++) {
            boolean single = api.type(independents.get(i)).equals(TypeName.FLOAT);
            arguments.add(CodeBlock.of(single ? "$L == $L ? 1.0f : 0.0f" : "$L == $L ? 1.0 : 0.0", j, i));
        }
        code.addStatement(
                "$T $L = $L($L)", api.record("Hvp"), column, api.member("Hvp"), CodeBlock.join(arguments, ", "));
        int i = 0;
        for (String component : records.components().independents().values()) {
            code.addStatement("$L[$L][$L] = $L.$L()", hessian, i++, j, column, component);
        }
        return code.endControlFlow().addStatement("return $L", hessian).build();
    }

    /** Without elements no column would be computed, but the primal must run. */
    private CodeBlock ofArrays(FlatVector flat) {
        Signature column = column(flat);
        String size = api.local("size");
        String hessian = api.local("hessian");
        String direction = api.local("direction");
        String product = api.local("product");
        String i = api.local("i");
        String j = api.local("j");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("int $L = $L", size, flat.size());
        code.addStatement("double[][] $L = new double[$L][$L]", hessian, size, size);
        if (flat.mayBeEmpty()) {
            code.beginControlFlow("if ($L == 0)", size);
            code.addStatement("$L($L, new double[0])", column.name(), api.primalNames());
            code.endControlFlow();
        }
        code.beginControlFlow("for (int $L = 0; $L < $L; $L++)", j, j, size, j);
        code.addStatement("double[] $L = new double[$L]", direction, size);
        code.addStatement("$L[$L] = 1.0", direction, j);
        CodeBlock arguments = flat.arguments(j + " == " + size + " - 1");
        code.addStatement("double[] $L = $L($L, $L)", product, column.name(), arguments, direction);
        code.beginControlFlow("for (int $L = 0; $L < $L; $L++)", i, i, size, i);
        code.addStatement("$L[$L][$L] = $L[$L]", hessian, i, j, product, i);
        return code.endControlFlow()
                .endControlFlow()
                .addStatement("return $L", hessian)
                .build();
    }

    /** A product with the Hessian, vector in and vector out. */
    private Signature column(FlatVector flat) {
        String direction = api.local("direction");
        String product = api.local("product");
        String result = api.local("hvp");
        Argument vector = new Argument(direction, Api.doubles(1), "double[]");
        Signature signature = api.signature("HvpFlat", Api.doubles(1), List.of(vector));
        CodeBlock body = CodeBlock.builder()
                .add(flat.unpack(direction))
                .addStatement("$T $L = $L($L)", api.record("Hvp"), result, api.member("Hvp"), arguments())
                .addStatement("double[] $L = new double[$L.length]", product, direction)
                .add(flat.pack(result, product, true))
                .addStatement("return $L", product)
                .build();
        members.addHidden(signature, body);
        return signature;
    }
}
