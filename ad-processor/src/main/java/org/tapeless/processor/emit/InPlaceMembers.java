package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** What a method that writes its arrays gets: for void methods Jvp and Vjp, for others a second Vjp. */
final class InPlaceMembers {
    private final Api api;
    private final Members members;
    private final Words words;
    private final List<Parameter> seeded;

    InPlaceMembers(Api api, Members members) {
        this.api = api;
        this.members = members;
        this.words = new Words(api);
        this.seeded = api.derivatives().seeded();
    }

    /** {@code void lossJvp(w, b, wDot, bDot)}. */
    void jvp() {
        Signature signature = api.signature(
                "Jvp", TypeName.VOID, seeded.stream().map(api::tangent).toList());
        if (!members.fits(signature)) {
            return;
        }
        Doc doc = new Doc("Runs " + words.source() + " and the tangents of its arrays beside it, in forward mode.");
        doc.paragraph(words.leaves(true));
        words.primals(doc);
        words.tangents(doc, seeded);
        CodeBlock checks = new EntryChecks(api).tangents(seeded).write(doc);
        CodeBlock body = members.body(api.derivatives().jvp(), signature, null);
        members.add(signature, doc, CodeBlock.join(List.of(checks, body), ""));
    }

    /** {@code void lossVjp(w, b, wBar, bBar)}, or with a result {@code double lossVjp(w, b, resultBar, wBar, bBar)}. */
    void vjp(Function adjoint) {
        Type result = api.derivatives().result();
        String resultBar = api.local("resultBar");
        List<Argument> more = new ArrayList<>();
        if (result != null) {
            more.add(api.argument(resultBar, result));
        }
        seeded.forEach(p -> more.add(api.bar(p, api.bar(p))));
        Signature signature = api.signature("Vjp", api.result(), more);
        if (!members.fits(signature)) {
            return;
        }
        Doc doc = new Doc(
                "Runs " + words.source() + " and then takes the adjoints of its " + (result == null ? "" : "result, ")
                        + "arrays and numbers back to their entry values, in reverse mode.");
        doc.paragraph("On entry a bar holds the adjoint of its parameter's value at exit, on exit that of its value at"
                + " entry; for what " + words.name() + " only reads this is addition. " + words.leaves(false));
        doc.paragraph(words.saved());
        words.primals(doc);
        describe(doc, result, resultBar);
        CodeBlock checks =
                new EntryChecks(api).resultBar(resultBar).bars(seeded, true).write(doc);
        members.add(signature, doc, CodeBlock.join(List.of(checks, members.body(adjoint, signature, null)), ""));
    }

    private void describe(Doc doc, @Nullable Type result, String resultBar) {
        if (result != null) {
            doc.parameter(resultBar, "the adjoint of the result" + onlyRead(result));
            doc.returns("the value of " + words.name());
        }
        for (Parameter p : seeded) {
            String shape = Api.isArray(p) ? ", of the same shape" : ", one element";
            doc.parameter(api.bar(p), "the adjoint of " + Words.code(api.name(p)) + shape);
        }
    }

    static String onlyRead(Type result) {
        return result instanceof ArrayType ? ", of the same shape; only read" : "";
    }
}
