package org.tapeless.it.random.model;

import java.util.ArrayList;
import java.util.List;

/** All programs that are one step smaller than another; not all of them are valid Java. */
public final class Reductions {

    private Reductions() {}

    public static List<RandomProgram> of(RandomProgram program) {
        List<RandomProgram> out = new ArrayList<>();
        if (program.order() > 1) {
            out.add(new RandomProgram(program.seed(), 1, program.receiver(), program.fields(), program.methods()));
        }
        if (program.receiver()) {
            out.add(new RandomProgram(program.seed(), program.order(), false, program.fields(), program.methods()));
        }
        for (int i = 0; i < program.fields().size(); i++) {
            List<String> fields = new ArrayList<>(program.fields());
            fields.remove(i);
            out.add(new RandomProgram(program.seed(), program.order(), program.receiver(), fields, program.methods()));
        }
        for (int i = 0; i < program.methods().size(); i++) {
            here(program, i, out);
            Method method = program.methods().get(i);
            if (i > 0) {
                List<Method> fewer = new ArrayList<>(program.methods());
                fewer.remove(i);
                out.add(program.withMethods(fewer));
            }
            for (Node body : variants(method.body())) {
                out.add(replaced(program, i, method.withBody((Stmt.Block) body)));
            }
            for (int p = 0; p < method.parameters().size(); p++) {
                if (i == 0) {
                    List<Parameter> fewer = new ArrayList<>(method.parameters());
                    Parameter dropped = fewer.remove(p);
                    out.add(replaced(program, 0, new Method(method.name(), method.result(), fewer, method.body())));
                    if (dropped.role() != Parameter.Role.PLAIN) {
                        List<Parameter> plain = new ArrayList<>(method.parameters());
                        plain.set(
                                p,
                                new Parameter(
                                        dropped.type(),
                                        dropped.name(),
                                        Parameter.Role.PLAIN,
                                        dropped.lengths(),
                                        dropped.ragged(),
                                        dropped.min(),
                                        dropped.max()));
                        out.add(replaced(program, 0, new Method(method.name(), method.result(), plain, method.body())));
                    }
                } else {
                    out.add(withoutParameter(program, i, p));
                }
            }
        }
        return out;
    }

    /** A helper of another class moves into the program's own. */
    private static void here(RandomProgram program, int i, List<RandomProgram> out) {
        String name = program.methods().get(i).name();
        if (name.startsWith(Printer.ELSEWHERE)) {
            String own = "own" + name.substring(Printer.ELSEWHERE.length());
            List<Method> methods = new ArrayList<>();
            for (Method m : program.methods()) {
                Stmt.Block body = (Stmt.Block) renamed(m.body(), name, own);
                methods.add(new Method(m.name().equals(name) ? own : m.name(), m.result(), m.parameters(), body));
            }
            out.add(program.withMethods(methods));
        }
    }

    private static Node renamed(Node node, String callee, String name) {
        Node inner = node.with(
                node.children().stream().map(c -> renamed(c, callee, name)).toList());
        return inner instanceof Expr.Call call && call.method().equals(callee)
                ? new Expr.Call(call.type(), name, call.arguments())
                : inner;
    }

    private static RandomProgram replaced(RandomProgram program, int i, Method method) {
        List<Method> methods = new ArrayList<>(program.methods());
        methods.set(i, method);
        return program.withMethods(methods);
    }

    /** A helper and all its calls lose one parameter. */
    private static RandomProgram withoutParameter(RandomProgram program, int helper, int parameter) {
        Method method = program.methods().get(helper);
        List<Parameter> fewer = new ArrayList<>(method.parameters());
        fewer.remove(parameter);
        List<Method> methods = new ArrayList<>(program.methods());
        methods.set(helper, new Method(method.name(), method.result(), fewer, method.body()));
        methods.replaceAll(m -> m.withBody((Stmt.Block) withoutArgument(m.body(), method.name(), parameter)));
        return program.withMethods(methods);
    }

    private static Node withoutArgument(Node node, String callee, int argument) {
        Node inner = node.with(node.children().stream()
                .map(c -> withoutArgument(c, callee, argument))
                .toList());
        if (inner instanceof Expr.Call call
                && call.method().equals(callee)
                && argument < call.arguments().size()) {
            List<Expr> fewer = new ArrayList<>(call.arguments());
            fewer.remove(argument);
            return new Expr.Call(call.type(), callee, fewer);
        }
        return inner;
    }

    private static List<Node> variants(Node node) {
        List<Node> out = new ArrayList<>();
        if (node instanceof Stmt.Block block) {
            blocks(block, out);
        } else if (node instanceof Expr expression) {
            out.addAll(simpler(expression));
        } else if (node instanceof Stmt statement) {
            out.addAll(statement.shorter());
        }
        List<Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            for (Node variant : variants(children.get(i))) {
                List<Node> changed = new ArrayList<>(children);
                changed.set(i, variant);
                out.add(node.with(changed));
            }
        }
        return out;
    }

    /** Runs of statements go; one gives way to those in it. */
    private static void blocks(Stmt.Block block, List<Node> out) {
        List<Stmt> all = block.statements();
        for (int length = all.size(); length >= 1; length /= 2) {
            for (int from = 0; from + length <= all.size(); from += length) {
                List<Stmt> fewer = new ArrayList<>(all);
                fewer.subList(from, from + length).clear();
                out.add(new Stmt.Block(fewer));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (List<Stmt> inner : all.get(i).parts()) {
                List<Stmt> changed = new ArrayList<>(all.subList(0, i));
                changed.addAll(inner);
                changed.addAll(all.subList(i + 1, all.size()));
                out.add(new Stmt.Block(changed));
            }
        }
    }

    private static List<Node> simpler(Expr e) {
        List<Node> out = new ArrayList<>();
        if (e.size() > 1 || !(e instanceof Expr.Literal) && !(e instanceof Expr.Fixed)) {
            if (e.type().isRealScalar()) {
                out.add(new Expr.Literal(e.type(), e.type().equals(Type.FLOAT) ? "1f" : "1.0"));
            } else if (e.type().isInteger()) {
                out.add(new Expr.Literal(e.type(), "0"));
                out.add(new Expr.Literal(e.type(), "1"));
            } else if (e.type().equals(Type.BOOLEAN)) {
                out.add(new Expr.Literal(e.type(), "true"));
            }
        }
        for (Node child : e.children()) {
            if (child instanceof Expr part && part.type().equals(e.type())) {
                out.add(part);
            }
        }
        return out;
    }
}
