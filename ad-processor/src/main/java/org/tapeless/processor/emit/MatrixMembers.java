package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/**
 * What a method that returns {@code double[]} gets beside Jvp and Vjp: Jacobian and Jvps. Every sweep runs the primal;
 * arrays that it writes are copied for all sweeps but the last.
 */
final class MatrixMembers {
    private final Api api;
    private final Members members;
    private final Words words;
    private final FlatVector flat;
    private final List<Parameter> independents;
    private final String inputs;
    private final String jacobian;
    private final String direction;
    private final String i;
    private final String j;

    MatrixMembers(Api api, Members members) {
        this.api = api;
        this.members = members;
        this.words = new Words(api);
        this.flat = new FlatVector(api);
        this.independents = api.derivatives().independents();
        this.inputs = api.local("inputs");
        this.jacobian = api.local("jacobian");
        this.direction = api.local("direction");
        this.i = api.local("i");
        this.j = api.local("j");
    }

    void write() {
        Signature column = api.signature("JvpFlat", Api.doubles(1), List.of(vector(direction)));
        jacobian(column);
        jvps(column);
        jvpFlat(column);
        rows();
        columns();
    }

    private static Argument vector(String name) {
        return new Argument(name, Api.doubles(1), "double[]");
    }

    private static Argument matrix(String name) {
        return new Argument(name, Api.doubles(2), "double[][]");
    }

    private void jacobian(Signature column) {
        String outputs = api.local("outputs");
        Signature signature = api.signature("Jacobian", Api.doubles(2), List.of());
        Doc doc = new Doc("The Jacobian of " + words.source()
                + ", row by row in reverse mode if the result has fewer elements than the independents, else column by"
                + " column in forward mode.");
        doc.paragraph(words.leaves(false));
        words.primals(doc);
        doc.returns("one row per element of the result; its columns are " + flat.elements(words));
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("int $L = $L", inputs, flat.size());
        body.addStatement("int $L = $L($L, new double[$L]).length", outputs, column.name(), flat.arguments(""), inputs);
        body.addStatement("double[][] $L = new double[$L][$L]", jacobian, outputs, inputs);
        body.beginControlFlow("if (0 < $L && $L < $L)", outputs, outputs, inputs);
        body.addStatement("$L($L, $L)", api.member("JacobianRows"), api.primalNames(), jacobian);
        body.nextControlFlow("else");
        body.addStatement("$L($L, $L)", api.member("JacobianColumns"), api.primalNames(), jacobian);
        body.endControlFlow();
        members.add(signature, doc, body.addStatement("return $L", jacobian).build());
    }

    /** The tangent of the result for a direction as one vector. */
    private void jvpFlat(Signature signature) {
        List<String> tangents = independents.stream().map(api::dot).toList();
        CodeBlock body = CodeBlock.builder()
                .add(flat.unpack(direction))
                .addStatement("return $L($L, $L).tangent()", api.member("Jvp"), api.primalNames(), Api.list(tangents))
                .build();
        members.addHidden(signature, body);
    }

    /** Without directions the primal must run all the same. */
    private void jvps(Signature column) {
        String directions = api.local("directions");
        String tangents = api.local("tangents");
        Signature signature = api.signature("Jvps", Api.doubles(2), List.of(matrix(directions)));
        Doc doc = new Doc("The Jacobian of " + words.source() + " times several directions, in forward mode.");
        doc.paragraph(words.leaves(false));
        words.primals(doc);
        doc.parameter(directions, "one direction per row: " + flat.elements(words));
        doc.returns("the tangent of the result for each direction");
        doc.exception(
                api.types().lang("IllegalArgumentException").simpleName(),
                "if a direction has another length than that");
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("int $L = $L", inputs, flat.size());
        body.addStatement(
                "$T.sameShape($S, new double[$L.length][$L], $L)",
                JavaTypes.runtime("Checks"),
                directions,
                directions,
                inputs,
                directions);
        body.add("\n").beginControlFlow("if ($L.length == 0)", directions);
        body.addStatement("$L($L, new double[$L])", column.name(), api.primalNames(), inputs);
        body.endControlFlow();
        body.addStatement("double[][] $L = new double[$L.length][]", tangents, directions);
        body.beginControlFlow("for (int $L = 0; $L < $L.length; $L++)", i, i, directions, i);
        CodeBlock arguments = flat.arguments(last(body, directions));
        body.addStatement("$L[$L] = $L($L, $L[$L])", tangents, i, column.name(), arguments, directions, i);
        body.endControlFlow();
        members.add(signature, doc, body.addStatement("return $L", tangents).build());
    }

    /** Declares whether this is the last trip of the loop over a matrix; not needed if nothing is written. */
    private String last(CodeBlock.Builder body, String matrix) {
        String last = api.local("last");
        if (api.writesAnything()) {
            body.addStatement("boolean $L = $L == $L.length - 1", last, i, matrix);
        }
        return last;
    }

    private void rows() {
        String resultBar = api.local("resultBar");
        String row = api.local("row");
        Signature signature = api.signature("JacobianRows", TypeName.VOID, List.of(matrix(jacobian)));
        CodeBlock.Builder body = CodeBlock.builder();
        body.beginControlFlow("for (int $L = 0; $L < $L.length; $L++)", i, i, jacobian, i);
        body.addStatement("double[] $L = new double[$L.length]", resultBar, jacobian);
        body.addStatement("$L[$L] = 1.0", resultBar, i);
        CodeBlock arguments = flat.arguments(last(body, jacobian));
        body.addStatement("$T $L = $L($L, $L)", api.record("Vjp"), row, api.member("Vjp"), arguments, resultBar);
        body.add(flat.pack(row, jacobian + "[" + i + "]", false));
        members.addHidden(signature, body.endControlFlow().build());
    }

    private void columns() {
        String identity = api.local("identity");
        String columns = api.local("columns");
        Signature signature = api.signature("JacobianColumns", TypeName.VOID, List.of(matrix(jacobian)));
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("int $L = $L", inputs, flat.size());
        body.addStatement("double[][] $L = new double[$L][$L]", identity, inputs, inputs);
        body.beginControlFlow("for (int $L = 0; $L < $L; $L++)", j, j, inputs, j);
        body.addStatement("$L[$L][$L] = 1.0", identity, j, j);
        body.endControlFlow();
        body.addStatement("double[][] $L = $L($L, $L)", columns, api.member("Jvps"), api.primalNames(), identity);
        body.beginControlFlow("for (int $L = 0; $L < $L.length; $L++)", i, i, jacobian, i);
        body.beginControlFlow("for (int $L = 0; $L < $L; $L++)", j, j, inputs, j);
        body.addStatement("$L[$L][$L] = $L[$L][$L]", jacobian, i, j, columns, j, i);
        members.addHidden(signature, body.endControlFlow().endControlFlow().build());
    }
}
