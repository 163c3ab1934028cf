package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Java source that we do not model, as it stands in {@code Foreign} and {@code ForeignRead}, with holes for arguments.
 * Fully qualified class names in it become imports, so that {@code java.lang.Math.PI} reads {@code Math.PI}.
 */
final class ForeignText {
    private final JavaTypes types;

    ForeignText(JavaTypes types) {
        this.types = types;
    }

    /** The source with its arguments; the piece is primary only if that is plain to see. */
    Piece fill(List<String> parts, List<Piece> arguments) {
        if (parts.stream().allMatch(String::isBlank)) {
            return arguments.get(0);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < parts.size(); i++) {
            code.add(code(parts.get(i)));
            if (i < arguments.size()) {
                boolean delimited = opens(parts.get(i), i == 0) && closes(parts.get(i + 1), i + 2 == parts.size());
                code.add(arguments.get(i).within(delimited ? Piece.ANY : Piece.PRIMARY));
            }
        }
        return new Piece(code.build(), isPrimary(parts) ? Piece.PRIMARY : Piece.CONDITIONAL - 1);
    }

    /** The first words of names that stand for a class or a package: a variable of that name would hide it. */
    Set<String> firstWords(List<String> parts) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : parts) {
            scan(part, new Consumer() {
                @Override
                public void text(String text) {}

                @Override
                public void name(String name) {
                    List<String> segments = Arrays.asList(name.split("\\.", -1));
                    if (segments.size() > 1) {
                        int length = types.topLevel(segments);
                        words.add(length == 0 ? segments.get(0) : types.firstWord(name));
                    }
                }
            });
        }
        return words;
    }

    /** Source without holes. */
    CodeBlock code(String part) {
        CodeBlock.Builder code = CodeBlock.builder();
        scan(part, new Consumer() {
            @Override
            public void text(String text) {
                code.add("$L", text);
            }

            @Override
            public void name(String name) {
                List<String> segments = Arrays.asList(name.split("\\.", -1));
                int length = types.topLevel(segments);
                if (length == 0) {
                    code.add("$L", name);
                    return;
                }
                ClassName top = types.className(String.join(".", segments.subList(0, length)));
                List<String> rest = segments.subList(length, segments.size());
                code.add("$T$L", top, rest.isEmpty() ? "" : "." + String.join(".", rest));
            }
        });
        return code.build();
    }

    private interface Consumer {
        void text(String text);

        /** Identifiers with dots between. */
        void name(String name);
    }

    private static void scan(String part, Consumer consumer) {
        int at = 0;
        int plain = 0;
        while (at < part.length()) {
            char c = part.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfLiteral(part, at);
            } else if (Character.isJavaIdentifierStart(c) && !continuesName(part, at)) {
                int end = endOfName(part, at);
                emit(part, plain, at, consumer);
                consumer.name(part.substring(at, end));
                at = end;
                plain = end;
            } else if (Character.isJavaIdentifierPart(c)) {
                at = endOfName(part, at);
            } else {
                at++;
            }
        }
        emit(part, plain, at, consumer);
    }

    private static void emit(String part, int from, int to, Consumer consumer) {
        if (from < to) {
            consumer.text(part.substring(from, to));
        }
    }

    private static boolean continuesName(String part, int at) {
        return at > 0 && part.charAt(at - 1) == '.';
    }

    private static int endOfName(String part, int start) {
        int at = start;
        while (at < part.length()
                && (Character.isJavaIdentifierPart(part.charAt(at))
                        || (part.charAt(at) == '.'
                                && at + 1 < part.length()
                                && Character.isJavaIdentifierStart(part.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static int endOfLiteral(String part, int start) {
        String quote = part.startsWith("\"\"\"", start) ? "\"\"\"" : part.substring(start, start + 1);
        int at = start + quote.length();
        while (at < part.length() && !part.startsWith(quote, at)) {
            at += part.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + quote.length(), part.length());
    }

    private static boolean opens(String before, boolean first) {
        String text = before.stripTrailing();
        return text.isEmpty() ? first : "(,[".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean closes(String after, boolean last) {
        String text = after.stripLeading();
        return text.isEmpty() ? last : "),]".indexOf(text.charAt(0)) >= 0;
    }

    /** Names, dots, and balanced parentheses and brackets; or one literal. */
    private static boolean isPrimary(List<String> parts) {
        String text = String.join("x", parts);
        int depth = 0;
        int at = 0;
        boolean primary = !text.isEmpty() && text.charAt(0) != '(';
        while (at < text.length() && primary) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfLiteral(text, at);
                continue;
            }
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else {
                primary = depth > 0 || c == '.' || Character.isJavaIdentifierPart(c);
            }
            at++;
        }
        return primary;
    }
}
