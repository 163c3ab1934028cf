package org.tapeless.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Scalar;

/** Reads a type from Java source: {@code double[]}, {@code p.Outer<T>.Inner}, {@code java.util.List<? extends T>[]}. */
final class TypeSource {
    private final String text;
    private final JavaTypes types;
    private int at;

    TypeSource(String text, JavaTypes types) {
        this.text = text;
        this.types = types;
    }

    TypeName parse() {
        return end(type());
    }

    /** A type variable's declaration: {@code T extends Number & Comparable<T>}. */
    TypeVariableName parseVariable() {
        String name = identifier();
        List<TypeName> bounds = new ArrayList<>();
        if (word("extends")) {
            do {
                bounds.add(type());
            } while (symbol("&"));
        }
        return end(TypeVariableName.get(name, bounds.toArray(new TypeName[0])));
    }

    private <T> T end(T result) {
        skipSpace();
        if (at < text.length()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return result;
    }

    private TypeName type() {
        TypeName type = symbol("?") ? wildcard() : named();
        while (symbol("[")) {
            if (!symbol("]")) {
                throw new IllegalArgumentException("not a type: " + text);
            }
            type = ArrayTypeName.of(type);
        }
        return type;
    }

    private TypeName wildcard() {
        if (word("extends")) {
            return WildcardTypeName.subtypeOf(type());
        }
        return word("super") ? WildcardTypeName.supertypeOf(type()) : WildcardTypeName.subtypeOf(types.lang("Object"));
    }

    private TypeName named() {
        String name = identifier();
        for (Scalar scalar : Scalar.values()) {
            if (scalar.java().equals(name)) {
                return JavaTypes.of(scalar);
            }
        }
        StringBuilder qualified = new StringBuilder(name);
        while (symbol(".")) {
            qualified.append('.').append(identifier());
        }
        ClassName raw = types.className(qualified.toString());
        if (!symbol("<")) {
            return raw;
        }
        ParameterizedTypeName type = ParameterizedTypeName.get(raw, arguments());
        while (symbol(".")) {
            String inner = identifier();
            type = symbol("<") ? type.nestedClass(inner, List.of(arguments())) : type.nestedClass(inner);
        }
        return type;
    }

    private TypeName[] arguments() {
        List<TypeName> arguments = new ArrayList<>();
        do {
            arguments.add(type());
        } while (symbol(","));
        if (!symbol(">")) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return arguments.toArray(new TypeName[0]);
    }

    private String identifier() {
        skipSpace();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return text.substring(start, at);
    }

    private boolean word(String word) {
        skipSpace();
        int end = at + word.length();
        boolean found = text.startsWith(word, at)
                && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
        at = found ? end : at;
        return found;
    }

    private boolean symbol(String symbol) {
        skipSpace();
        boolean found = text.startsWith(symbol, at);
        at += found ? symbol.length() : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
