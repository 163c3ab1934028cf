package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text form that {@link Printer} writes, and what people write by hand: comments after {@code //}, several
 * statements a line with semicolons between, any layout of braces. A counter is known in its loop only, so that
 * several loops may use one name.
 *
 * <p>Only the syntax is checked, and what is needed to give every variable its type; {@link Verifier} checks the rest.
 * Source positions are {@link SourceSpan#NONE}.
 */
public final class Parser {
    private final Tokens tokens;

    private Parser(String text) {
        this.tokens = new Tokens(text);
    }

    /** Any number of functions. @throws SyntaxException with line and column */
    public static Program program(String text) {
        Parser parser = new Parser(text);
        List<Function> functions = new ArrayList<>();
        while (parser.tokens.peek().kind() != Token.Kind.END) {
            functions.add(parser.function());
        }
        return Program.of(functions);
    }

    /** Exactly one function. @throws SyntaxException with line and column */
    public static Function function(String text) {
        Parser parser = new Parser(text);
        Function function = parser.function();
        parser.end();
        return function;
    }

    /** Statements over the given variables, which have distinct names. @throws SyntaxException with line and column */
    public static Block block(String text, Collection<Var> variables) {
        Parser parser = new Parser(text);
        Block block = new StmtParser(parser.tokens, byName(variables)).statements();
        parser.end();
        return block;
    }

    /** An expression over the given variables, which have distinct names. @throws SyntaxException with line and column */
    public static Expr expression(String text, Collection<Var> variables) {
        Parser parser = new Parser(text);
        Expr expr = new StmtParser(parser.tokens, byName(variables)).expression();
        parser.end();
        return expr;
    }

    private static Map<String, Var> byName(Collection<Var> variables) {
        Map<String, Var> byName = new HashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return byName;
    }

    private void end() {
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.error("expected the end but found " + tokens.peek().shown());
        }
    }

    private Function function() {
        tokens.expect("function");
        String name = tokens.nameOrQuoted("the function's name");
        TypeParser types = new TypeParser(tokens);
        Map<String, Var> variables = new HashMap<>();
        List<Var> parameters = new ArrayList<>();
        for (boolean more = opens(); more; more = continues()) {
            Token token = tokens.peek();
            String parameter = tokens.name("a parameter");
            tokens.expect(":");
            Var variable = types.variable(parameter);
            parameters.add(variable);
            if (variables.put(parameter, variable) != null) {
                throw tokens.error("two parameters named '" + parameter + "'", token);
            }
        }
        List<Function.Result> results = new ArrayList<>();
        if (tokens.accept("->")) {
            for (boolean more = opens(); more; more = continues()) {
                String result = tokens.nameOrQuoted("a result");
                tokens.expect(":");
                results.add(new Function.Result(result, types.type()));
            }
        }
        return new Function(name, parameters, results, new StmtParser(tokens, variables).braces());
    }

    /** An opening parenthesis; whether the list it opens has elements. */
    private boolean opens() {
        tokens.open("(");
        return more();
    }

    private boolean continues() {
        if (tokens.peek().is(")")) {
            return more();
        }
        tokens.expect(",");
        return true;
    }

    private boolean more() {
        boolean more = !tokens.peek().is(")");
        if (!more) {
            tokens.close(")");
        }
        return more;
    }
}
