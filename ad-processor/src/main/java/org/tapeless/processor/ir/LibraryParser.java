package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What begins with the name of a class in the text form: library methods and {@code Double.NaN}. */
final class LibraryParser {
    private final Tokens tokens;
    private final TypeParser types;

    LibraryParser(Tokens tokens, TypeParser types) {
        this.tokens = tokens;
        this.types = types;
    }

    /** Whether an owner, a dot, perhaps types, a name and an opening parenthesis follow. */
    boolean isNext() {
        if (!TypeParser.isWord(tokens.peek())) {
            return false;
        }
        int ahead = 1;
        while (tokens.peek(ahead).is(".") && tokens.peek(ahead + 1).kind() == Token.Kind.NAME) {
            if (tokens.peek(ahead + 2).is("(")) {
                return !isClone(ahead + 1);
            }
            ahead += 2;
        }
        if (!tokens.peek(ahead).is(".") || !tokens.peek(ahead + 1).is("<")) {
            return false;
        }
        int name = tokens.closing(ahead + 1, "<", ">") + 1;
        return tokens.peek(name).kind() == Token.Kind.NAME
                && tokens.peek(name + 1).is("(");
    }

    boolean isClone(int ahead) {
        return tokens.peek(ahead).is("clone")
                && tokens.peek(ahead + 1).is("(")
                && tokens.peek(ahead + 2).is(")");
    }

    /** All but the arguments. */
    LibraryCall header() {
        boolean quoted = tokens.peek().kind() == Token.Kind.STRING;
        StringBuilder written = new StringBuilder(tokens.next().text());
        tokens.expect(".");
        while (tokens.peek(1).is(".")) {
            written.append('.').append(tokens.next().text());
            tokens.expect(".");
        }
        String owner = quoted ? written.toString() : Literals.owner(written.toString());
        if (!tokens.accept("<")) {
            return new LibraryCall(owner, tokens.name("a method"), null, null, List.of());
        }
        Type result = types.type();
        List<Type> parameters = tokens.peek().is("(") ? parameters() : null;
        tokens.expect(">");
        return new LibraryCall(owner, tokens.name("a method"), result, parameters, List.of());
    }

    private List<Type> parameters() {
        List<Type> parameters = new ArrayList<>();
        tokens.open("(");
        while (!tokens.peek().is(")")) {
            parameters.add(types.type());
            if (!tokens.peek().is(")")) {
                tokens.expect(",");
            }
        }
        tokens.close(")");
        return parameters;
    }

    /** {@code Double.NaN} and its like. */
    Optional<Expr> specialValue() {
        Optional<Scalar> type = tokens.peek().is("Double")
                ? Optional.of(Scalar.DOUBLE)
                : tokens.peek().is("Float") ? Optional.of(Scalar.FLOAT) : Optional.empty();
        Optional<Double> value = switch (tokens.peek(1).is(".") ? tokens.peek(2).text() : "") {
            case "NaN" -> Optional.of(Double.NaN);
            case "POSITIVE_INFINITY" -> Optional.of(Double.POSITIVE_INFINITY);
            case "NEGATIVE_INFINITY" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
        if (type.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        tokens.next();
        tokens.next();
        tokens.next();
        return Optional.of(Exprs.real(type.get(), value.get()));
    }
}
