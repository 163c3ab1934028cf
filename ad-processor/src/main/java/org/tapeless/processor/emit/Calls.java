package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Calls as statements. Several results come in a record, which is taken apart at once:
 *
 * <pre>{@code
 * Dual dual = helperTangent(x, xDot);
 * double y = dual.value();
 * double yDot = dual.tangent();
 * }</pre>
 */
final class Calls {
    private final JavaTypes types;
    private final Linker linker;
    private final Expressions expressions;
    private final Scopes scopes;
    private final Occurrences occurrences;

    Calls(JavaTypes types, Linker linker, Expressions expressions, Scopes scopes, Occurrences occurrences) {
        this.types = types;
        this.linker = linker;
        this.expressions = expressions;
        this.scopes = scopes;
        this.occurrences = occurrences;
    }

    /** What is called, and how its results come. */
    private record Invocation(
            Piece code, boolean statement, @Nullable TypeName record, List<String> components) {}

    /** @param assign the statement that assigns a value to a variable, declaring it where it must */
    CodeBlock write(Stmt.Call node, BiFunction<Var, CodeBlock, CodeBlock> assign) {
        Invocation invocation = invocation(node.callee(), node.arguments());
        List<Var> results = node.results();
        boolean used = results.stream().anyMatch(occurrences::isRead);
        if (!used && (results.isEmpty() || invocation.statement())) {
            return statement(invocation.code().code());
        }
        if (invocation.record() == null) {
            Var result = results.get(0);
            return used
                    ? assign.apply(result, invocation.code().code())
                    : statement(CodeBlock.of(
                            "$T $L = $L",
                            types.of(result.type()),
                            scopes.temporary("unused"),
                            invocation.code().code()));
        }
        String name = scopes.temporary(variableFor(invocation.record()));
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T $L = $L", invocation.record(), name, invocation.code().code());
        for (int i = 0; i < results.size(); i++) {
            if (occurrences.isRead(results.get(i))) {
                String component = invocation.components().get(i);
                code.add(assign.apply(results.get(i), CodeBlock.of("$L.$L()", name, component)));
            }
        }
        return code.build();
    }

    /** The record that a call's results come in, null for one result or none. */
    @Nullable
    TypeName record(Stmt.Call node) {
        return invocation(node.callee(), node.arguments()).record();
    }

    /** The call by itself. */
    CodeBlock expression(Stmt.Call node) {
        return invocation(node.callee(), node.arguments()).code().code();
    }

    private static CodeBlock statement(CodeBlock code) {
        return CodeBlock.builder().addStatement(code).build();
    }

    /** Whether this is a method call or an object's creation, which Java takes as a statement. */
    private static boolean isStatement(Piece piece, List<String> parts) {
        boolean created = parts.get(0).startsWith("new ");
        return parts.get(parts.size() - 1).endsWith(")") && (created || piece.precedence() == Piece.PRIMARY);
    }

    private Invocation invocation(Callee callee, List<Expr> arguments) {
        if (callee instanceof Callee.Own own) {
            Linker.Target target = linker.own(own.function());
            CodeBlock code = CodeBlock.of("$L($L)", target.name(), expressions.arguments(arguments));
            return new Invocation(Piece.primary(code), true, target.record(), target.components());
        }
        if (callee instanceof Callee.Generated generated) {
            CodeBlock code = CodeBlock.of(
                    "$T.$L($L)",
                    types.className(generated.owner()),
                    generated.method(),
                    expressions.exactArguments(arguments));
            TypeName record = generated.record().isEmpty() ? null : types.className(generated.record());
            return new Invocation(Piece.primary(code), true, record, generated.components());
        }
        if (callee instanceof Callee.Foreign foreign) {
            Piece code = expressions.foreign(foreign.parts(), arguments);
            return new Invocation(code, isStatement(code, foreign.parts()), null, List.of());
        }
        throw new IllegalArgumentException(
                "a call through a companion must be lowered before it is printed: " + callee);
    }

    /** {@code dual} for {@code Dual}, {@code powerForward} for {@code PowerForwardResult}. */
    private static String variableFor(TypeName record) {
        String simple = record instanceof ClassName name ? name.simpleName() : "result";
        String stem =
                simple.endsWith("Result") && simple.length() > 6 ? simple.substring(0, simple.length() - 6) : simple;
        return stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
    }
}
