package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** What a method that returns a number gets: Gradient, GradientInto, Jvp, and Jvp on dual numbers. */
final class FloatingMembers {
    static final ClassName DUAL = JavaTypes.runtime("Dual");

    private final Api api;
    private final Members members;
    private final Words words;
    private final Records records;
    private final List<Parameter> independents;

    FloatingMembers(Api api, Members members) {
        this.api = api;
        this.members = members;
        this.words = new Words(api);
        this.records = new Records(api);
        this.independents = api.derivatives().independents();
    }

    void write() {
        Function fresh = api.derivatives().adjoint(AdjointStyle.FRESH);
        Function into = api.derivatives().adjoint(AdjointStyle.ADD_INTO);
        if (fresh == null && into == null) {
            throw new IllegalArgumentException("no gradient of " + api.method().name());
        }
        if (members.fits(api.record("Gradient").simpleName(), records.slots())) {
            gradient(fresh, into);
        }
        gradientInto(into);
        Signature flat = api.signature(
                "Jvp", DUAL, independents.stream().map(api::tangent).toList());
        if (members.fits(flat)) {
            jvp(flat);
            dualJvp();
        }
    }

    private Signature intoSignature() {
        return api.signature(
                "GradientInto",
                api.result(),
                independents.stream().map(p -> api.bar(p, api.bar(p))).toList());
    }

    private void gradient(@Nullable Function fresh, @Nullable Function into) {
        ClassName record = api.record("Gradient");
        Signature signature = api.signature("Gradient", record, List.of());
        Doc doc = new Doc("The value and the gradient of " + words.source() + ", in reverse mode.");
        doc.paragraph(words.leavesBehind());
        words.primals(doc);
        doc.returns("the value, and its derivative with respect to " + words.list(independents));
        Wrapping wrapping = new Wrapping(api);
        if (fresh != null || !intoSignature().fits()) {
            Function body = fresh != null ? fresh : wrapping.withOwnBars(into, 0);
            doc.paragraph(words.saved());
            CodeBlock checks = new EntryChecks(api).write(doc);
            members.add(signature, doc, CodeBlock.join(List.of(checks, members.body(body, signature, record)), ""));
        } else {
            doc.paragraph(Words.code(api.member("GradientInto")) + " does the work.");
            members.add(signature, doc, wrapping.allocating("GradientInto", record, api.primalNames()));
        }
        members.add(records.perIndependent("Gradient", p -> "the derivative of the value with respect to " + p));
    }

    private void gradientInto(@Nullable Function into) {
        Signature signature = intoSignature();
        if (!members.fits(signature)) {
            return;
        }
        String mode = into != null ? ", in reverse mode." : ".";
        Doc doc = new Doc("Adds the gradient of " + words.source() + " into the given arrays" + mode);
        doc.paragraph(words.leavesBehind());
        doc.paragraph(into != null ? words.saved() : "");
        words.primals(doc);
        words.bars(doc, independents, "the derivative with respect to");
        doc.returns("the value of " + words.name());
        CodeBlock checks = new EntryChecks(api)
                .delegating(into == null)
                .bars(independents, false)
                .write(doc);
        CodeBlock body = into != null
                ? members.body(into, signature, null)
                : new Wrapping(api).adding("Gradient", api.primalNames());
        members.add(signature, doc, CodeBlock.join(List.of(checks, body), ""));
    }

    private void jvp(Signature signature) {
        Doc doc = new Doc("The value and the directional derivative of " + words.source() + ", in forward mode.");
        doc.paragraph(words.leaves(true));
        words.primals(doc);
        words.tangents(doc, independents);
        doc.returns("the value and its tangent");
        CodeBlock checks = new EntryChecks(api).tangents(independents).write(doc);
        CodeBlock body = members.body(api.derivatives().jvp(), signature, DUAL);
        members.add(signature, doc, CodeBlock.join(List.of(checks, body), ""));
    }

    private void dualJvp() {
        if (!api.isAllDouble()) {
            return;
        }
        List<Argument> parameters = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> tangents = new ArrayList<>();
        Doc doc = new Doc(words.source() + " on dual numbers.");
        words.primals(doc);
        List<Argument> primal = api.primal();
        for (int i = 0; i < primal.size(); i++) {
            Argument argument = primal.get(i);
            if (api.method().parameters().get(i).role() == Role.INDEPENDENT) {
                parameters.add(new Argument(argument.name(), DUAL, DUAL.canonicalName()));
                values.add(argument.name() + ".value()");
                tangents.add(argument.name() + ".tangent()");
                doc.parameter(argument.name(), "the argument of " + words.name() + " with its tangent");
            } else {
                parameters.add(argument);
                values.add(argument.name());
            }
        }
        values.addAll(tangents);
        doc.returns("the value and its tangent");
        Signature signature =
                new Signature(api.member("Jvp"), parameters, api.method().varargs(), DUAL);
        CodeBlock body = CodeBlock.builder()
                .addStatement("return $L($L)", signature.name(), Api.list(values))
                .build();
        members.add(signature, doc, body);
    }
}
