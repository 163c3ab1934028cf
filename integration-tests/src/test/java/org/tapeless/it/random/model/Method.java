package org.tapeless.it.random.model;

import java.util.List;

/** A static method. */
public record Method(String name, Type result, List<Parameter> parameters, Stmt.Block body) {

    /** Whether a call of that method occurs in its body. */
    public boolean calls(String callee) {
        return calls(body, callee);
    }

    private static boolean calls(Node node, String callee) {
        return node instanceof Expr.Call call && call.method().equals(callee)
                || node.children().stream().anyMatch(c -> calls(c, callee));
    }

    public Method withBody(Stmt.Block other) {
        return new Method(name, result, parameters, other);
    }
}
