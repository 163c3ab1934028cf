package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** What a method that returns an array gets: Jvp and Vjp; {@link MatrixMembers} for the result {@code double[]}. */
final class ArrayMembers {
    private final Api api;
    private final Members members;
    private final Words words;
    private final Records records;
    private final List<Parameter> independents;

    ArrayMembers(Api api, Members members) {
        this.api = api;
        this.members = members;
        this.words = new Words(api);
        this.records = new Records(api);
        this.independents = api.derivatives().independents();
    }

    /** @param result an array type */
    void write(Type result) {
        boolean jvp = jvp();
        boolean vjp = vjp(result);
        if (jvp && vjp && api.derivatives().repeatable() && result.equals(Scalar.DOUBLE.array())) {
            new MatrixMembers(api, members).write();
        }
    }

    private boolean jvp() {
        ClassName record = api.record("Jvp");
        Signature signature = api.signature(
                "Jvp", record, independents.stream().map(api::tangent).toList());
        if (!members.fits(signature)) {
            return false;
        }
        Doc doc = new Doc("The value and the directional derivative of " + words.source() + ", in forward mode.");
        doc.paragraph(words.leaves(true));
        words.primals(doc);
        words.tangents(doc, independents);
        doc.returns("the value and its tangent");
        CodeBlock checks = new EntryChecks(api).tangents(independents).write(doc);
        CodeBlock body = members.body(api.derivatives().jvp(), signature, record);
        members.add(signature, doc, CodeBlock.join(List.of(checks, body), ""));
        members.add(records.valueAndTangent("Jvp"));
        return true;
    }

    private boolean vjp(Type result) {
        Function adjoint = api.derivatives().adjoint(AdjointStyle.FRESH);
        if (adjoint == null) {
            throw new IllegalArgumentException("no adjoint of " + api.method().name());
        }
        ClassName record = api.record("Vjp");
        String resultBar = api.local("resultBar");
        Signature signature = api.signature("Vjp", record, List.of(api.argument(resultBar, result)));
        if (!members.fits(signature) || !members.fits(record.simpleName(), records.slots())) {
            return false;
        }
        Doc doc = new Doc("The value of " + words.source()
                + " and its adjoints for given adjoints of the result, in reverse mode.");
        doc.paragraph(words.leavesBehind()
                .replace("the gradient is that of the value", "the adjoints are those of the result"));
        doc.paragraph(words.saved());
        words.primals(doc);
        doc.parameter(resultBar, "the adjoint of the result" + InPlaceMembers.onlyRead(result));
        doc.returns("the value, and the adjoint of " + words.list(independents));
        CodeBlock checks = new EntryChecks(api).resultBar(resultBar).write(doc);
        CodeBlock body = members.body(adjoint, signature, record);
        members.add(signature, doc, CodeBlock.join(List.of(checks, body), ""));
        members.add(records.perIndependent("Vjp", p -> "the adjoint of " + p));
        return true;
    }
}
