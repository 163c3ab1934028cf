package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * The body of a method from a function in normalized IR: no labels and breaks, and one {@code Return} at the end.
 *
 * <pre>
 * sum = 0.0                               double sum = 0.0;
 * for i in 0 &lt; n step 1 {        -->      for (int i = 0; i &lt; n; i++) {
 *   sum = sum + w[i] * x[i]                   sum += w[i] * x[i];
 * }                                       }
 * return sum                              return sum;
 * </pre>
 *
 * <p>Arithmetic is printed as it stands, with the parentheses that keep it so. The same function gives the same text.
 */
final class BodyWriter {
    private final JavaTypes types;
    private final Linker linker;

    BodyWriter(JavaTypes types, Linker linker) {
        this.types = types;
        this.linker = linker;
    }

    /**
     * @param parameters the names of the method's parameters, by position
     * @param returned the record that several results are returned in; null for one result or none
     */
    CodeBlock write(Function function, List<String> parameters, @Nullable TypeName returned) {
        if (parameters.size() != function.parameters().size()) {
            throw new IllegalArgumentException(function.name() + " has "
                    + function.parameters().size() + " parameters, but its method has " + parameters);
        }
        Occurrences occurrences = new Occurrences(function);
        Scopes scopes = new Scopes(hidden(function), variables(function), occurrences);
        for (int i = 0; i < parameters.size(); i++) {
            scopes.bind(function.parameters().get(i), parameters.get(i));
        }
        return new Statements(function, types, linker, scopes, occurrences, returned).body(function.body());
    }

    /** The names of classes and packages that the function's code mentions: a variable of that name would hide them. */
    Set<String> hidden(Function function) {
        Set<String> names = new LinkedHashSet<>();
        ForeignText foreign = new ForeignText(types);
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.Bulk bulk) {
                addOwner(bulk.op().owner(), names);
            } else if (stmt instanceof Stmt.Call call) {
                if (call.callee() instanceof Callee.Foreign code) {
                    names.addAll(foreign.firstWords(code.parts()));
                } else if (call.callee() instanceof Callee.Generated generated) {
                    addOwner(generated.owner(), names);
                }
            }
            stmt.expressions()
                    .forEach(expr -> expr.nodes().forEach(node -> {
                        if (node instanceof Expr.Intrinsic intrinsic) {
                            addOwner(intrinsic.op().owner(), names);
                        } else if (node instanceof Expr.ForeignRead read) {
                            names.addAll(foreign.firstWords(read.parts()));
                        }
                    }));
        });
        return names;
    }

    private void addOwner(String owner, Set<String> names) {
        if (owner.contains(".")) {
            names.add(types.firstWord(owner));
        }
    }

    private static Set<Var> variables(Function function) {
        Set<Var> variables = new LinkedHashSet<>();
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> variables.addAll(stmt.defines()));
        return variables;
    }
}
