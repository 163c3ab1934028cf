package org.tapeless.it.random.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement; it prints itself and knows what smaller statements may stand in its place. */
public sealed interface Stmt extends Node {

    /** Prints it after a label, which is empty or ends in a colon and a space. */
    void print(Printer out, String label);

    /** Lists of statements, any of which might do in its place. */
    default List<List<Stmt>> parts() {
        return List.of();
    }

    /** Statements of the same kind that might do. */
    default List<Stmt> shorter() {
        return List.of();
    }

    /** {@code { ... }}. */
    record Block(List<Stmt> statements) implements Stmt {
        public static final Block EMPTY = new Block(List.of());

        @Override
        public void print(Printer out, String label) {
            out.braces(label + "{", this, "}");
        }

        @Override
        public List<List<Stmt>> parts() {
            return List.of(statements);
        }

        public static Block of(Stmt... statements) {
            return new Block(List.of(statements));
        }

        public boolean isEmpty() {
            return statements.isEmpty();
        }

        @Override
        public List<Node> children() {
            return List.copyOf(statements);
        }

        @Override
        public Block with(List<Node> children) {
            return new Block(Node.all(Stmt.class, children));
        }
    }

    /** {@code final double x = value;}; {@code keyword} is empty, {@code final} or {@code var}. */
    record Declare(String keyword, Type type, String name, Optional<Expr> value) implements Stmt {
        /** The declaration without the semicolon. */
        public String text() {
            String head = keyword.equals("var") ? "var" : (keyword + " " + type).strip();
            return head + " " + name + value.map(v -> " = " + v.text()).orElse("");
        }

        @Override
        public void print(Printer out, String label) {
            out.line(label + text() + ";");
        }

        @Override
        public List<Stmt> shorter() {
            return keyword.isEmpty() ? List.of() : List.of(new Declare("", type, name, value));
        }

        public static Declare of(Type type, String name, Expr value) {
            return new Declare("", type, name, Optional.of(value));
        }

        @Override
        public List<Node> children() {
            return value.<List<Node>>map(List::of).orElse(List.of());
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Declare(
                    keyword, type, name, children.stream().map(Expr.class::cast).findFirst());
        }
    }

    /** An expression as a statement. */
    record Evaluate(Expr expression) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.line(label + expression.text() + ";");
        }

        @Override
        public List<Node> children() {
            return List.of(expression);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Evaluate((Expr) children.get(0));
        }
    }

    /** {@code if}, with an {@code else} if that is not empty. */
    record If(Expr condition, Block yes, Block no) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.braces(label + "if (" + condition.text() + ") {", yes, no.isEmpty() ? "}" : "} else {");
            if (!no.isEmpty()) {
                out.rest(no, "}");
            }
        }

        @Override
        public List<List<Stmt>> parts() {
            return List.of(yes.statements(), no.statements());
        }

        @Override
        public List<Stmt> shorter() {
            return no.isEmpty() ? List.of() : List.of(new If(condition, yes, Block.EMPTY));
        }

        @Override
        public List<Node> children() {
            return List.of(condition, yes, no);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new If((Expr) children.get(0), (Block) children.get(1), (Block) children.get(2));
        }
    }

    /** {@code for (init; condition; updates) body}; the initialisers are all of one type, any part may be missing. */
    record For(List<Declare> init, Optional<Expr> condition, List<Expr> updates, Block body) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            String declared = init.stream()
                    .map(Declare::text)
                    .reduce((a, b) -> a + ", " + b.substring(b.indexOf(' ') + 1))
                    .orElse("");
            String test = condition.map(c -> " " + c.text()).orElse("");
            String steps = updates.isEmpty() ? "" : " " + Expr.list(updates);
            out.braces(label + "for (" + declared + ";" + test + ";" + steps + ") {", body, "}");
        }

        @Override
        public List<List<Stmt>> parts() {
            List<Stmt> once = new ArrayList<>(init);
            once.addAll(body.statements());
            return List.of(once, body.statements());
        }

        @Override
        public List<Stmt> shorter() {
            return init.size() == 1 ? List.of(counting(1), counting(2)) : List.of();
        }

        /** The loop with so many trips. */
        private For counting(int trips) {
            Declare counter = init.get(0);
            Expr name = new Expr.Name(counter.type(), counter.name());
            return new For(
                    List.of(Declare.of(counter.type(), counter.name(), Expr.literal(0))),
                    Optional.of(Expr.binary(Type.BOOLEAN, "<", name, Expr.literal(trips))),
                    List.of(new Expr.Step(name, "++", false)),
                    body);
        }

        @Override
        public List<Node> children() {
            return List.of(body);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new For(init, condition, updates, (Block) children.get(0));
        }
    }

    /** {@code for (type name : array) body}. */
    record ForEach(Type type, String name, Expr array, Block body) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.braces(label + "for (" + type + " " + name + " : " + array.text() + ") {", body, "}");
        }

        @Override
        public List<List<Stmt>> parts() {
            List<Stmt> once = new ArrayList<>(body.statements());
            once.add(0, Declare.of(type, name, new Expr.Element(array, Expr.literal(0))));
            return List.of(once, body.statements());
        }

        @Override
        public List<Node> children() {
            return List.of(array, body);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new ForEach(type, name, (Expr) children.get(0), (Block) children.get(1));
        }
    }

    /** {@code while} or {@code do}. */
    record While(boolean bodyFirst, Expr condition, Block body) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            String head = "while (" + condition.text() + ")";
            out.braces(label + (bodyFirst ? "do" : head) + " {", body, bodyFirst ? "} " + head + ";" : "}");
        }

        @Override
        public List<List<Stmt>> parts() {
            return List.of(body.statements());
        }

        @Override
        public List<Node> children() {
            return List.of(condition, body);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new While(bodyFirst, (Expr) children.get(0), (Block) children.get(1));
        }
    }

    /** A switch statement, with arrows or with colons. */
    record Switch(boolean arrows, Expr selector, List<Case> cases) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.line(label + "switch (" + selector.text() + ") {");
            out.cases(cases, arrows);
            out.line("}");
        }

        @Override
        public List<List<Stmt>> parts() {
            return cases.stream().map(c -> c.body().statements()).toList();
        }

        @Override
        public List<Stmt> shorter() {
            List<Stmt> out = new ArrayList<>();
            for (Case dropped : cases) {
                out.add(new Switch(
                        arrows,
                        selector,
                        cases.stream().filter(c -> c != dropped).toList()));
            }
            return out;
        }

        @Override
        public List<Node> children() {
            List<Node> all = new ArrayList<>(cases);
            all.add(0, selector);
            return all;
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Switch(
                    arrows, (Expr) children.get(0), Node.all(Case.class, children.subList(1, children.size())));
        }
    }

    /** One case: {@code case 1, 2} or {@code default}. */
    record Case(String label, Block body) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.braces(label + this.label + " {", body, "}");
        }

        @Override
        public List<Node> children() {
            return List.of(body);
        }

        @Override
        public Case with(List<Node> children) {
            return new Case(label, (Block) children.get(0));
        }
    }

    /** {@code label: statement}. */
    record Labelled(String label, Stmt statement) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            statement.print(out, label + this.label + ": ");
        }

        @Override
        public List<List<Stmt>> parts() {
            return List.of(List.of(statement));
        }

        @Override
        public List<Node> children() {
            return List.of(statement);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Labelled(label, (Stmt) children.get(0));
        }
    }

    /** {@code break} or {@code continue}, perhaps to a label. */
    record Jump(String keyword, String label) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.line(label + keyword + (this.label.isEmpty() ? "" : " " + this.label) + ";");
        }
    }

    /** {@code return} or {@code yield}, perhaps with a value. */
    record Leave(String keyword, Optional<Expr> value) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            String text = value.map(Expr::text).orElse("");
            // A sign after yield would make it an operand, a parenthesis with a comma a method.
            boolean wrapped = keyword.equals("yield") && text.matches("(?s)[-+(].*");
            out.line(label + keyword + (text.isEmpty() ? "" : wrapped ? " (" + text + ")" : " " + text) + ";");
        }

        @Override
        public List<Node> children() {
            return value.<List<Node>>map(List::of).orElse(List.of());
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Leave(keyword, children.stream().map(Expr.class::cast).findFirst());
        }
    }

    /** {@code throw new exception("text " + detail);}. */
    record Throw(String exception, String text, Expr detail) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.line(label + "throw new " + exception + "(\"" + text + " \" + " + detail.text(Expr.PREFIX) + ");");
        }

        @Override
        public List<Node> children() {
            return List.of(detail);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Throw(exception, text, (Expr) children.get(0));
        }
    }

    /** {@code assert condition;}. */
    record Assert(Expr condition) implements Stmt {
        @Override
        public void print(Printer out, String label) {
            out.line(label + "assert " + condition.text() + ";");
        }

        @Override
        public List<Node> children() {
            return List.of(condition);
        }

        @Override
        public Stmt with(List<Node> children) {
            return new Assert((Expr) children.get(0));
        }
    }
}
