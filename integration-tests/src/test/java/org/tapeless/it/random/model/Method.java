package org.tapeless.it.random.model;

import java.util.List;

/** A static method. */
public record Method(String name, Type result, List<Parameter> parameters, Stmt.Block body) {

    /** Whether a call of that method occurs in its body, be it in the head of a loop, which is no part that could shrink. */
    public boolean calls(String callee) {
        return body.toString().contains("method=" + callee + ",");
    }

    public Method withBody(Stmt.Block other) {
        return new Method(name, result, parameters, other);
    }
}
