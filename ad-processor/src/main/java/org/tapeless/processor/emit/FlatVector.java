package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/**
 * All independents end to end in one {@code double[]}: the columns of a Jacobian or Hessian.
 *
 * <pre>{@code
 * double[] wDot = new double[w.length];
 * int offset = Flat.unpack(direction, 0, wDot);
 * double bDot = direction[offset];
 * }</pre>
 */
final class FlatVector {
    private static final ClassName FLAT = JavaTypes.runtime("Flat");

    private final Api api;
    private final List<Parameter> independents;

    FlatVector(Api api) {
        this.api = api;
        this.independents = api.derivatives().independents();
    }

    /** The number of elements: {@code w.length + 1 + Flat.size(x)}. */
    CodeBlock size() {
        List<CodeBlock> terms = new ArrayList<>();
        int scalars = 0;
        for (Parameter parameter : independents) {
            if (!Api.isArray(parameter)) {
                scalars++;
            } else if (Api.isWide(parameter)) {
                terms.add(CodeBlock.of("$T.size($L)", FLAT, api.name(parameter)));
            } else {
                terms.add(CodeBlock.of("$L.length", api.name(parameter)));
            }
        }
        if (scalars > 0) {
            terms.add(CodeBlock.of("$L", scalars));
        }
        return CodeBlock.join(terms, " + ");
    }

    /** Whether there may be no element at all. */
    boolean mayBeEmpty() {
        return independents.stream().allMatch(Api::isArray);
    }

    /** The names of the elements, for Javadoc. */
    String elements(Words words) {
        return api.isAllScalar() ? words.list(independents) : "the elements of " + words.list(independents);
    }

    /** Where the next element is: a known number, or in the local variable {@code offset}. */
    private final class Cursor {
        private int known;
        private boolean variable;
        private boolean declared;
        private int left = independents.size();

        Cursor(boolean declared) {
            this.declared = declared;
        }

        CodeBlock scalar() {
            left--;
            if (variable) {
                return CodeBlock.of(left > 0 ? "$L++" : "$L", api.local("offset"));
            }
            return CodeBlock.of("$L", known++);
        }

        /** @param call a call of Flat, given where to begin, that returns where it ended */
        CodeBlock array(Function<CodeBlock, CodeBlock> call) {
            left--;
            CodeBlock from = variable ? CodeBlock.of("$L", api.local("offset")) : CodeBlock.of("$L", known);
            variable = true;
            if (left == 0) {
                return call.apply(from);
            }
            String type = declared ? "" : "int ";
            declared = true;
            return CodeBlock.of("$L$L = $L", type, api.local("offset"), call.apply(from));
        }
    }

    /** Declares the tangent of every independent, and fills it from a vector. */
    CodeBlock unpack(String vector) {
        CodeBlock.Builder code = CodeBlock.builder();
        Cursor cursor = new Cursor(false);
        for (Parameter parameter : independents) {
            String dot = api.dot(parameter);
            if (Api.isArray(parameter)) {
                code.addStatement("$T $L = $L", api.type(parameter), dot, api.zeros(parameter));
                code.addStatement(cursor.array(from -> CodeBlock.of("$T.unpack($L, $L, $L)", FLAT, vector, from, dot)));
            } else {
                String cast = parameter.type() == Scalar.FLOAT ? "(float) " : "";
                code.addStatement("$T $L = $L$L[$L]", api.type(parameter), dot, cast, vector, cursor.scalar());
            }
        }
        return code.build();
    }

    /**
     * Fills a vector from a record with one component per independent.
     *
     * @param unpacked whether {@link #unpack} stands before in the same method
     */
    CodeBlock pack(String record, String vector, boolean unpacked) {
        CodeBlock.Builder code = CodeBlock.builder();
        // Unpacking has declared the offset unless the only array stands last.
        int arrays = (int) independents.stream()
                .limit(independents.size() - 1)
                .filter(Api::isArray)
                .count();
        Cursor cursor = new Cursor(unpacked && arrays > 0);
        new Records(api).components().independents().forEach((parameter, component) -> {
            CodeBlock get = CodeBlock.of("$L.$L()", record, component);
            if (Api.isArray(parameter)) {
                code.addStatement(cursor.array(from -> CodeBlock.of("$T.pack($L, $L, $L)", FLAT, get, vector, from)));
            } else {
                code.addStatement("$L[$L] = $L", vector, cursor.scalar(), get);
            }
        });
        return code.build();
    }

    /** {@code w, b, x}, written arrays as copies except where {@code last} holds; always copies without it. */
    CodeBlock arguments(String last) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : api.method().parameters()) {
            String name = api.name(parameter);
            CodeBlock copy = CodeBlock.of("$T.copy($L)", JavaTypes.runtime("Shadows"), name);
            if (!api.isWritten(parameter)) {
                arguments.add(CodeBlock.of("$L", name));
            } else {
                arguments.add(last.isEmpty() ? copy : CodeBlock.of("$L ? $L : $L", last, name, copy));
            }
        }
        return CodeBlock.join(arguments, ", ");
    }
}
