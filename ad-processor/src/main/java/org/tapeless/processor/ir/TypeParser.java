package org.tapeless.processor.ir;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Types in the text form: {@code double[][]}, {@code java.lang.String}, {@code "Foo<T>"}, {@code frame LossFrame}. */
final class TypeParser {
    private static final Map<String, Scalar> SCALARS =
            Arrays.stream(Scalar.values()).collect(Collectors.toMap(Scalar::java, Function.identity()));

    private final Tokens tokens;

    TypeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Optional<Scalar> scalar(Token token) {
        return Optional.ofNullable(token.kind() == Token.Kind.NAME ? SCALARS.get(token.text()) : null);
    }

    Type type() {
        Type type = base();
        while (tokens.sees("[") && tokens.peek(1).is("]")) {
            tokens.next();
            tokens.next();
            type = type.array();
        }
        return type;
    }

    /** A type without brackets. */
    Type base() {
        Optional<Scalar> scalar = scalar(tokens.peek());
        if (scalar.isPresent()) {
            tokens.next();
            return scalar.get();
        }
        if (tokens.peek().is("frame") && isWord(tokens.peek(1))) {
            tokens.next();
            return new FrameType(tokens.qualified("the name of a frame"));
        }
        return new OpaqueType(tokens.qualified("a type"));
    }

    /** A variable's marks and type: {@code double}, {@code stopped double}, {@code temp int}, {@code gen int}. */
    Var variable(String name) {
        String mark = isWord(tokens.peek(1)) ? tokens.peek().text() : "";
        return switch (mark) {
            case "stopped" -> new Var(name, marked(), true);
            case "temp" -> Var.temporary(name, marked());
            case "gen" -> Var.generated(name, marked());
            case "derived" -> Var.derived(name, marked());
            default -> new Var(name, type());
        };
    }

    private Type marked() {
        tokens.next();
        return type();
    }

    static boolean isWord(Token token) {
        return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.STRING;
    }
}
