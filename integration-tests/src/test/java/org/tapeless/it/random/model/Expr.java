package org.tapeless.it.random.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An expression with its static type; it knows its text and how tightly its outermost operator binds. */
public sealed interface Expr extends Node {

    /** Levels of binding, the loosest first. */
    int ANY = 0;

    int ASSIGNMENT = 1;
    int CONDITIONAL = 2;
    int PREFIX = 13;
    int POSTFIX = 14;
    int PRIMARY = 15;

    Type type();

    /** How tightly it binds. */
    default int level() {
        return PRIMARY;
    }

    /** Its text without parentheses around it. */
    String bare();

    /** Its text where only what binds at least so tightly may stand bare. */
    default String text(int least) {
        return level() < least ? "(" + bare() + ")" : bare();
    }

    /** Its text where everything may stand bare. */
    default String text() {
        return bare();
    }

    /** A literal of type {@code int}. */
    static Expr literal(int value) {
        return new Literal(Type.INT, Integer.toString(value));
    }

    /** {@code left op right}. */
    static Binary binary(Type type, String op, Expr left, Expr right) {
        return new Binary(type, op, left, right);
    }

    /** Several, with commas between them. */
    static String list(List<Expr> expressions) {
        return expressions.stream().map(Expr::text).collect(Collectors.joining(", "));
    }

    @Override
    default Expr with(List<Node> children) {
        return this;
    }

    /** A literal as it is written. */
    record Literal(Type type, String text) implements Expr {
        @Override
        public int level() {
            return text.startsWith("-") ? PREFIX : PRIMARY;
        }

        @Override
        public String bare() {
            return text;
        }
    }

    /** A variable, parameter or field. */
    record Name(Type type, String name) implements Expr {
        @Override
        public String bare() {
            return name;
        }
    }

    /** {@code op operand}. */
    record Unary(Type type, String op, Expr operand) implements Expr {
        @Override
        public int level() {
            return PREFIX;
        }

        @Override
        public String bare() {
            // A sign before a sign would become a decrement.
            return op + operand.text(operand instanceof Cast ? PREFIX : POSTFIX);
        }

        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Unary(type, op, (Expr) children.get(0));
        }
    }

    /** {@code left op right}. */
    record Binary(Type type, String op, Expr left, Expr right) implements Expr {
        private static final Map<String, Integer> LEVELS = Map.ofEntries(
                Map.entry("||", 3),
                Map.entry("&&", 4),
                Map.entry("|", 5),
                Map.entry("^", 6),
                Map.entry("&", 7),
                Map.entry("==", 8),
                Map.entry("!=", 8),
                Map.entry("<", 9),
                Map.entry("<=", 9),
                Map.entry(">", 9),
                Map.entry(">=", 9),
                Map.entry("<<", 10),
                Map.entry(">>", 10),
                Map.entry(">>>", 10),
                Map.entry("+", 11),
                Map.entry("-", 11),
                Map.entry("*", 12),
                Map.entry("/", 12),
                Map.entry("%", 12));

        @Override
        public int level() {
            return Objects.requireNonNull(LEVELS.get(op));
        }

        @Override
        public String bare() {
            return left.text(level()) + " " + op + " " + right.text(level() + 1);
        }

        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Binary(type, op, (Expr) children.get(0), (Expr) children.get(1));
        }
    }

    /** {@code (type) operand}. */
    record Cast(Type type, Expr operand) implements Expr {
        @Override
        public int level() {
            return PREFIX;
        }

        @Override
        public String bare() {
            return "(" + type + ") " + operand.text(POSTFIX);
        }

        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Cast(type, (Expr) children.get(0));
        }
    }

    /** A static call; {@code .clone} is a call on its first argument. */
    record Call(Type type, String method, List<Expr> arguments) implements Expr {
        public static final String CLONE = ".clone";

        @Override
        public String bare() {
            return method.equals(CLONE)
                    ? arguments.get(0).text(POSTFIX) + method + "()"
                    : method + "(" + list(arguments) + ")";
        }

        @Override
        public List<Node> children() {
            return List.copyOf(arguments);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Call(type, method, Node.all(Expr.class, children));
        }
    }

    /** {@code array[index]}. */
    record Element(Expr array, Expr index) implements Expr {
        @Override
        public String bare() {
            return array.text(POSTFIX) + "[" + index.text() + "]";
        }

        @Override
        public Type type() {
            return array.type().component();
        }

        @Override
        public List<Node> children() {
            return List.of(array, index);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Element((Expr) children.get(0), (Expr) children.get(1));
        }
    }

    /** {@code array.length}. */
    record Length(Expr array) implements Expr {
        @Override
        public String bare() {
            return array.text(POSTFIX) + ".length";
        }

        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Node> children() {
            return List.of(array);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Length((Expr) children.get(0));
        }
    }

    /** {@code condition ? yes : no}. */
    record Conditional(Type type, Expr condition, Expr yes, Expr no) implements Expr {
        @Override
        public int level() {
            return CONDITIONAL;
        }

        @Override
        public String bare() {
            return condition.text(CONDITIONAL + 1) + " ? " + yes.text(CONDITIONAL) + " : " + no.text(CONDITIONAL);
        }

        @Override
        public List<Node> children() {
            return List.of(condition, yes, no);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Conditional(type, (Expr) children.get(0), (Expr) children.get(1), (Expr) children.get(2));
        }
    }

    /** {@code target op value}, where {@code op} is {@code =} or a compound one. */
    record Assign(Expr target, String op, Expr value) implements Expr {
        @Override
        public int level() {
            return ASSIGNMENT;
        }

        @Override
        public String bare() {
            return target.text(POSTFIX) + " " + op + " " + value.text();
        }

        @Override
        public Type type() {
            return target.type();
        }

        @Override
        public List<Node> children() {
            return List.of(target, value);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Assign((Expr) children.get(0), op, (Expr) children.get(1));
        }
    }

    /** {@code target++} and its kin. */
    record Step(Expr target, String op, boolean prefix) implements Expr {
        @Override
        public int level() {
            return prefix ? PREFIX : POSTFIX;
        }

        @Override
        public String bare() {
            return prefix ? op + target.text(POSTFIX) : target.text(POSTFIX) + op;
        }

        @Override
        public Type type() {
            return target.type();
        }

        @Override
        public List<Node> children() {
            return List.of(target);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Step((Expr) children.get(0), op, prefix);
        }
    }

    /** {@code new double[2][3]}. */
    record NewArray(Type type, List<Expr> dimensions) implements Expr {
        @Override
        public int level() {
            return PREFIX;
        }

        @Override
        public String bare() {
            String sizes = dimensions.stream().map(d -> "[" + d.text() + "]").collect(Collectors.joining());
            return "new " + type.scalar() + sizes + "[]".repeat(type.rank() - dimensions.size());
        }

        @Override
        public List<Node> children() {
            return List.copyOf(dimensions);
        }

        @Override
        public Expr with(List<Node> children) {
            return new NewArray(type, Node.all(Expr.class, children));
        }
    }

    /** {@code new double[] {a, b}}. */
    record Initializer(Type type, List<Expr> elements) implements Expr {
        @Override
        public int level() {
            return PREFIX;
        }

        @Override
        public String bare() {
            return "new " + type + " {" + list(elements) + "}";
        }

        @Override
        public List<Node> children() {
            return List.copyOf(elements);
        }

        @Override
        public Expr with(List<Node> children) {
            return new Initializer(type, Node.all(Expr.class, children));
        }
    }

    /** A switch expression; every case yields. */
    record Choice(Type type, Expr selector, List<Stmt.Case> cases) implements Expr {
        @Override
        public int level() {
            return CONDITIONAL;
        }

        @Override
        public String bare() {
            return "switch (" + selector.text() + ") {\n" + Printer.cases(cases) + "}";
        }

        @Override
        public List<Node> children() {
            List<Node> all = new ArrayList<>(cases);
            all.add(0, selector);
            return all;
        }

        @Override
        public Expr with(List<Node> children) {
            return new Choice(
                    type, (Expr) children.get(0), Node.all(Stmt.Case.class, children.subList(1, children.size())));
        }
    }

    /** What keeps a loop or a recursion finite: it has no parts, so that nothing shrinks it. */
    record Fixed(Expr inner) implements Expr {
        @Override
        public int level() {
            return inner.level();
        }

        @Override
        public String bare() {
            return inner.bare();
        }

        @Override
        public Type type() {
            return inner.type();
        }
    }
}
