package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements in the text form, one a line or with semicolons between; see {@link Parser}. */
final class StmtParser {
    private final Tokens tokens;
    private final TypeParser types;
    private final ExprParser exprs;
    private final CalleeParser callees;
    private final Map<String, Var> variables;

    /** @param variables the variables in scope, by name; those declared by statements are added */
    StmtParser(Tokens tokens, Map<String, Var> variables) {
        this.tokens = tokens;
        this.variables = variables;
        this.types = new TypeParser(tokens);
        this.exprs = new ExprParser(tokens, types, variables);
        this.callees = new CalleeParser(tokens, types, exprs);
    }

    Expr expression() {
        return exprs.expression();
    }

    Block braces() {
        tokens.expect("{");
        Block block = statements();
        tokens.expect("}");
        return block;
    }

    /** Up to a closing brace or the end. */
    Block statements() {
        List<Stmt> statements = new ArrayList<>();
        while (!atEnd()) {
            statements.add(statement());
            boolean ended = tokens.peek(-1).is("}") || tokens.accept(";");
            if (!ended && !atEnd() && !tokens.peek().startsLine()) {
                throw tokens.error("expected the end of the statement but found "
                        + tokens.peek().shown());
            }
        }
        return new Block(statements);
    }

    private boolean atEnd() {
        return tokens.peek().is("}") || tokens.peek().kind() == Token.Kind.END;
    }

    private Stmt statement() {
        Token first = tokens.peek();
        if (first.kind() != Token.Kind.NAME) {
            return callees.isNext() ? call(List.of()) : element();
        }
        return switch (first.text()) {
            case "if" -> branch();
            case "for" -> counted();
            case "while" -> loop();
            case "return" -> exit();
            case "throw" -> fail();
            case "assert" -> check();
            case "break" -> leave();
            default -> named();
        };
    }

    private Stmt loop() {
        tokens.expect("while");
        return new Stmt.While(condition(), braces(), SourceSpan.NONE);
    }

    private Stmt exit() {
        tokens.next();
        boolean empty = !tokens.continues() || atEnd() || tokens.sees(";");
        return new Stmt.Return(empty ? List.of() : exprs.list(), SourceSpan.NONE);
    }

    private Stmt fail() {
        tokens.next();
        return new Stmt.Throw(exprs.expression(), SourceSpan.NONE);
    }

    private Stmt leave() {
        tokens.next();
        return new Stmt.Break(tokens.name("a label"), SourceSpan.NONE);
    }

    private Stmt named() {
        Token second = tokens.peek(1);
        if (second.is(":") && tokens.peek(2).is("{")) {
            String label = tokens.name("a label");
            tokens.next();
            return new Stmt.Labeled(label, braces(), SourceSpan.NONE);
        }
        if (second.is(":") || second.is(",") || second.is("=")) {
            return assignment();
        }
        return callees.isNext() ? call(List.of()) : element();
    }

    private Stmt branch() {
        tokens.expect("if");
        Expr condition = condition();
        Block whenTrue = braces();
        // The else may stand on the line after the brace.
        if (!tokens.peek().is("else")) {
            return new Stmt.If(condition, whenTrue, Block.EMPTY, SourceSpan.NONE);
        }
        tokens.next();
        Block whenFalse = tokens.peek().is("if") ? Block.of(branch()) : braces();
        return new Stmt.If(condition, whenTrue, whenFalse, SourceSpan.NONE);
    }

    private Expr condition() {
        tokens.open("(");
        Expr condition = exprs.expression();
        tokens.close(")");
        return condition;
    }

    private Stmt counted() {
        tokens.expect("for");
        String name = tokens.name("a counter");
        Var counter = tokens.accept(":") ? types.variable(name) : new Var(name, Scalar.INT);
        tokens.expect("in");
        int tighterThanTests = BinaryOp.SHL.precedence();
        Expr from = exprs.binary(tighterThanTests);
        BinaryOp test = test();
        Expr to = exprs.binary(tighterThanTests);
        tokens.expect("step");
        int step = tokens.integer("a step");
        @Nullable Var hidden = variables.put(name, counter);
        Block body = braces();
        variables.remove(name);
        if (hidden != null) {
            variables.put(name, hidden);
        }
        return new Stmt.For(counter, from, test, to, step, body, SourceSpan.NONE);
    }

    private BinaryOp test() {
        for (BinaryOp op : List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.GT, BinaryOp.GE)) {
            if (tokens.accept(op.symbol())) {
                return op;
            }
        }
        throw tokens.error("expected <, <=, > or >= but found " + tokens.peek().shown());
    }

    private Stmt check() {
        tokens.expect("assert");
        List<Expr> expressions = new ArrayList<>(List.of(exprs.expression()));
        if (tokens.accept(":")) {
            expressions.add(exprs.expression());
        }
        return new Stmt.Assert(expressions, SourceSpan.NONE);
    }

    private Stmt assignment() {
        Token start = tokens.peek();
        List<Var> targets = new ArrayList<>();
        List<Var> declared = new ArrayList<>();
        do {
            targets.add(target(declared));
        } while (tokens.accept(","));
        tokens.expect("=");
        Stmt stmt;
        if (callees.isNext()) {
            stmt = call(targets);
        } else if (targets.size() == 1) {
            stmt = new Stmt.Assign(targets.get(0), exprs.expression(), SourceSpan.NONE);
        } else {
            throw tokens.error("only a call has several results", start);
        }
        declared.forEach(variable -> variables.put(variable.name(), variable));
        return stmt;
    }

    private Var target(List<Var> declared) {
        Token token = tokens.peek();
        String name = tokens.name("a variable");
        if (tokens.accept(":")) {
            if (variables.containsKey(name)) {
                throw tokens.error("'" + name + "' has its type already", token);
            }
            Var variable = types.variable(name);
            declared.add(variable);
            return variable;
        }
        Var variable = variables.get(name);
        if (variable == null) {
            throw tokens.error("the first assignment needs a type: " + name + ": double = ...", token);
        }
        return variable;
    }

    private Stmt call(List<Var> targets) {
        CalleeParser.Target target = callees.target();
        return new Stmt.Call(targets, target.callee(), target.arguments(), SourceSpan.NONE);
    }

    /** A statement that begins with an expression: a store, an accumulation, a frame's field or a bulk operation. */
    private Stmt element() {
        Token start = tokens.peek();
        Expr place;
        if (exprs.isLibraryCall()) {
            LibraryCall call = exprs.libraryCall();
            if (!tokens.sees("[") && !tokens.sees(".")) {
                return new Stmt.Bulk(call.op(StmtPrinter.VOID), call.arguments(), SourceSpan.NONE);
            }
            place = exprs.postfix(exprs.intrinsic(call));
        } else {
            place = exprs.place();
        }
        if (tokens.accept(".")) {
            String field = tokens.name("a field");
            tokens.expect("=");
            return new Stmt.FrameSet(place, field, exprs.expression(), SourceSpan.NONE);
        }
        if (!(place instanceof Expr.Load load)) {
            throw tokens.error("expected a statement", start);
        }
        if (tokens.accept("+=")) {
            return new Stmt.Accumulate(load.array(), load.index(), exprs.expression(), SourceSpan.NONE);
        }
        tokens.expect("=");
        return new Stmt.Store(load.array(), load.index(), exprs.expression(), SourceSpan.NONE);
    }
}
