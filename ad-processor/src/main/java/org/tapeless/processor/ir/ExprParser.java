package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expressions in the text form, by precedence climbing; see {@link Parser}. */
final class ExprParser {
    private static final Type STRING = new OpaqueType("java.lang.String");

    private final Tokens tokens;
    private final TypeParser types;
    private final LibraryParser library;
    private final Map<String, Var> variables;

    /** @param variables the variables in scope, by name; may change between calls */
    ExprParser(Tokens tokens, TypeParser types, Map<String, Var> variables) {
        this.tokens = tokens;
        this.types = types;
        this.library = new LibraryParser(tokens, types);
        this.variables = variables;
    }

    Expr expression() {
        Expr condition = binary(BinaryOp.LOR.precedence());
        if (!tokens.accept("?")) {
            return condition;
        }
        Expr whenTrue = expression();
        tokens.expect(":");
        return new Expr.Conditional(condition, whenTrue, expression());
    }

    /** Operators that bind at least that tightly. */
    Expr binary(int precedence) {
        Expr left = unary();
        Optional<BinaryOp> op = operator(precedence);
        while (op.isPresent()) {
            tokens.next();
            left = new Expr.Binary(op.get(), left, binary(op.get().precedence() + 1));
            op = operator(precedence);
        }
        return left;
    }

    private Optional<BinaryOp> operator(int precedence) {
        return Arrays.stream(BinaryOp.values())
                .filter(op -> tokens.sees(op.symbol()) && op.precedence() >= precedence)
                .findFirst();
    }

    private Expr unary() {
        for (UnaryOp op : UnaryOp.values()) {
            if (tokens.peek().is(op.symbol())) {
                tokens.next();
                boolean literal = op == UnaryOp.NEG && tokens.peek().kind() == Token.Kind.NUMBER;
                return literal ? number("-") : new Expr.Unary(op, unary());
            }
        }
        if (tokens.peek().is("(")) {
            Token operand = tokens.peek(tokens.closing(0, "(", ")") + 1);
            boolean typed = operand.is("null") || operand.kind() == Token.Kind.STRING || operand.isTemplate();
            if (typed && !operand.startsLine()) {
                return typed();
            }
            Optional<Scalar> scalar = TypeParser.scalar(tokens.peek(1));
            if (scalar.isPresent() && tokens.peek(2).is(")")) {
                return cast(scalar.get());
            }
        }
        return postfix(primary());
    }

    /** {@code (type) null}, {@code (type) "text"}, {@code (final type) `source`}. */
    private Expr typed() {
        tokens.open("(");
        boolean stable = tokens.accept("final");
        Type type = types.type();
        tokens.close(")");
        if (tokens.peek().isTemplate()) {
            List<String> parts = new ArrayList<>();
            List<Expr> arguments = template(parts);
            return new Expr.ForeignRead(parts, arguments, type, stable);
        }
        return new Expr.Const(type, tokens.accept("null") ? null : tokens.next().text());
    }

    private Expr cast(Scalar to) {
        tokens.open("(");
        tokens.next();
        tokens.close(")");
        boolean small = to == Scalar.BYTE || to == Scalar.SHORT;
        boolean literal = tokens.peek().kind() == Token.Kind.NUMBER
                || (tokens.peek().is("-") && tokens.peek(1).kind() == Token.Kind.NUMBER);
        Token start = tokens.peek();
        Expr operand = unary();
        if (!small || !literal || !(operand instanceof Expr.Const constant)) {
            return new Expr.Cast(to, operand);
        }
        if (!(constant.value() instanceof Integer value)
                || (to == Scalar.BYTE ? value.byteValue() : value.shortValue()) != value) {
            throw tokens.error(
                    "not a " + to.java() + "; a conversion of a constant is (" + to.java() + ") (300)", start);
        }
        return to == Scalar.BYTE ? new Expr.Const(to, value.byteValue()) : new Expr.Const(to, value.shortValue());
    }

    /** The parts of a template are added to {@code parts}. */
    List<Expr> template(List<String> parts) {
        List<Expr> arguments = new ArrayList<>();
        while (tokens.peek().kind() == Token.Kind.PART) {
            parts.add(tokens.next().text());
            arguments.add(expression());
        }
        if (tokens.peek().kind() != Token.Kind.LAST_PART) {
            throw tokens.error("expected '}' but found " + tokens.peek().shown());
        }
        parts.add(tokens.next().text());
        return arguments;
    }

    /** {@code (a, b)}. */
    List<Expr> arguments() {
        tokens.open("(");
        List<Expr> arguments = tokens.peek().is(")") ? List.of() : list();
        tokens.close(")");
        return arguments;
    }

    /** One or more, with commas. */
    List<Expr> list() {
        List<Expr> exprs = new ArrayList<>(List.of(expression()));
        while (tokens.accept(",")) {
            exprs.add(expression());
        }
        return exprs;
    }

    private Expr number(String sign) {
        Token token = tokens.next();
        String text = sign + token.text();
        char last = text.charAt(text.length() - 1);
        try {
            if (last == 'L' || last == 'l') {
                return new Expr.Const(Scalar.LONG, Long.valueOf(text.substring(0, text.length() - 1)));
            }
            if (last == 'f' || last == 'F') {
                return new Expr.Const(Scalar.FLOAT, Float.valueOf(text));
            }
            boolean real = text.chars().anyMatch(c -> c == '.' || Character.isLetter(c));
            return real
                    ? new Expr.Const(Scalar.DOUBLE, Double.valueOf(text))
                    : new Expr.Const(Scalar.INT, Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw tokens.error("'" + text + "' is not a number in the range of its type", token);
        }
    }

    private Expr primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> number("");
            case CHARACTER -> new Expr.Const(Scalar.CHAR, tokens.next().text().charAt(0));
            case STRING ->
                library.isNext()
                        ? intrinsic(libraryCall())
                        : new Expr.Const(STRING, tokens.next().text());
            case NAME -> named(token);
            case SYMBOL, PART, LAST_PART, END -> parenthesised();
        };
    }

    private Expr parenthesised() {
        if (!tokens.peek().is("(")) {
            throw tokens.error(
                    "expected an expression but found " + tokens.peek().shown());
        }
        tokens.open("(");
        Expr inner = expression();
        tokens.close(")");
        return inner;
    }

    private Expr named(Token token) {
        return switch (token.text()) {
            case "true", "false" -> new Expr.Const(Scalar.BOOLEAN, tokens.next().is("true"));
            case "null" -> throw tokens.error("null needs its type: (double[]) null");
            case "new" -> created();
            default ->
                library.isNext()
                        ? intrinsic(libraryCall())
                        : library.specialValue().orElseGet(this::local);
        };
    }

    private Expr local() {
        Var variable = variables.get(tokens.peek().text());
        if (variable == null) {
            throw tokens.error("no variable '" + tokens.peek().text() + "' here");
        }
        tokens.next();
        return new Expr.Local(variable);
    }

    private Expr created() {
        tokens.expect("new");
        Type type = types.base();
        if (type instanceof FrameType frame && !tokens.sees("[")) {
            return new Expr.FrameNew(frame);
        }
        List<Expr> dimensions = new ArrayList<>();
        int rank = 0;
        while (tokens.sees("[")) {
            tokens.open("[");
            if (!tokens.peek().is("]")) {
                if (dimensions.size() < rank) {
                    throw tokens.error("expected ']', lengths come first");
                }
                dimensions.add(expression());
            }
            tokens.close("]");
            type = type.array();
            rank++;
        }
        if (!(type instanceof ArrayType array)) {
            throw tokens.error("expected '[' but found " + tokens.peek().shown());
        }
        return new Expr.NewArray(array, dimensions);
    }

    /** Elements, lengths, copies and fields of what was read; {@code .field} without a type is left to assignments. */
    Expr postfix(Expr base) {
        Expr expr = base;
        while (tokens.sees("[") || tokens.sees(".")) {
            if (tokens.sees("[")) {
                expr = new Expr.Load(array(expr), index());
            } else if (tokens.peek(1).is("length") && !tokens.peek(2).is("=")) {
                expr = new Expr.Length(array(expr));
                tokens.next();
                tokens.next();
            } else if (library.isClone(1)) {
                tokens.next();
                tokens.next();
                arguments();
                expr = new Expr.Intrinsic(new Op("[]", "clone", List.of(expr.type()), expr.type()), List.of(expr));
            } else if (tokens.peek(1).is("<")) {
                tokens.next();
                tokens.next();
                Type type = types.type();
                tokens.expect(">");
                expr = new Expr.FrameGet(expr, tokens.name("a field"), type);
            } else {
                break;
            }
        }
        return expr;
    }

    private Expr index() {
        tokens.open("[");
        Expr index = expression();
        tokens.close("]");
        return index;
    }

    private Expr array(Expr expr) {
        if (!(expr.type() instanceof ArrayType)) {
            throw tokens.error("what stands before this is no array but of type " + Literals.type(expr.type()));
        }
        return expr;
    }

    /** What an assignment may begin with. */
    Expr place() {
        return postfix(primary());
    }

    boolean isLibraryCall() {
        return library.isNext();
    }

    /** The library method that {@link LibraryParser#isNext} found. */
    LibraryCall libraryCall() {
        return library.header().withArguments(arguments());
    }

    Expr intrinsic(LibraryCall call) {
        if (call.result() == null && call.arguments().isEmpty()) {
            String example = call.owner() + ".<long>" + call.name() + "()";
            throw tokens.error("a method without parameters needs its result's type: " + example);
        }
        Type usual =
                call.result() != null ? call.result() : call.arguments().get(0).type();
        return new Expr.Intrinsic(call.op(usual), call.arguments());
    }
}
