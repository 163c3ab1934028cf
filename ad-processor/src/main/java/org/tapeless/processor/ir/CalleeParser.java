package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The right sides of calls in the text form; see {@link Callee} for what they mean. */
final class CalleeParser {
    /** A callee and what it is given. */
    record Target(Callee callee, List<Expr> arguments) {}

    private final Tokens tokens;
    private final TypeParser types;
    private final ExprParser exprs;

    CalleeParser(Tokens tokens, TypeParser types, ExprParser exprs) {
        this.tokens = tokens;
        this.types = types;
        this.exprs = exprs;
    }

    /** Whether a call follows, {@code f(x)} or one that begins with a word for the kind of callee. */
    boolean isNext() {
        Token first = tokens.peek();
        Token second = tokens.peek(1);
        if (!TypeParser.isWord(first) || second.startsLine()) {
            return false;
        }
        return second.is("(")
                || (first.is("foreign") && (second.isTemplate() || second.is("pure") || second.is("plain")))
                || ((first.is("companion") || first.is("generated")) && TypeParser.isWord(second));
    }

    Target target() {
        boolean own = tokens.peek(1).is("(");
        String first = tokens.nameOrQuoted("a function");
        if (own) {
            return new Target(new Callee.Own(first), exprs.arguments());
        }
        return switch (first) {
            case "foreign" -> foreign();
            case "companion" -> new Target(companion(), exprs.arguments());
            default -> new Target(generated(), exprs.arguments());
        };
    }

    private Target foreign() {
        boolean pure = tokens.accept("pure");
        boolean plain = tokens.accept("plain");
        List<String> parts = new ArrayList<>();
        List<Expr> arguments = exprs.template(parts);
        return new Target(new Callee.Foreign(parts, pure, plain), arguments);
    }

    private Callee companion() {
        String owner = tokens.qualified("a class");
        tokens.expect("#");
        String method = tokens.name("a method");
        tokens.expect("<");
        Type result = types.type();
        List<Type> parameters = new ArrayList<>();
        List<Boolean> active = new ArrayList<>();
        List<Boolean> stops = new ArrayList<>();
        tokens.open("(");
        while (!tokens.peek().is(")")) {
            boolean marked = TypeParser.isWord(tokens.peek(1));
            active.add(marked && tokens.accept("active"));
            stops.add(marked && tokens.accept("stop"));
            parameters.add(types.type());
            if (!tokens.peek().is(")")) {
                tokens.expect(",");
            }
        }
        tokens.close(")");
        tokens.expect(">");
        tokens.expect("in");
        String companion = tokens.qualified("a companion class");
        tokens.expect("#");
        String base = tokens.nameOrQuoted("the stem of generated names");
        tokens.expect("order");
        int order = tokens.integer("an order");
        return new Callee.Companion(owner, method, companion, base, parameters, active, stops, result, order);
    }

    private Callee generated() {
        String owner = tokens.qualified("a companion class");
        tokens.expect("#");
        String method = tokens.name("a method");
        String record = "";
        List<String> components = new ArrayList<>();
        if (tokens.accept("record")) {
            record = tokens.qualified("a record");
            tokens.expect("{");
            while (!tokens.peek().is("}")) {
                components.add(tokens.name("a component"));
                if (!tokens.peek().is("}")) {
                    tokens.expect(",");
                }
            }
            tokens.expect("}");
        }
        return new Callee.Generated(owner, method, record, components);
    }
}
