package org.tapeless.processor.ir;

import java.util.List;
import java.util.stream.Collectors;
import org.tapeless.processor.ir.ExprPrinter.Text;

/** Expressions as text, with the fewest parentheses that keep the tree; see {@link Printer}. */
final class ExprPrinter implements Expr.Visitor<Text> {
    /** Text and how tightly its outermost operator binds, on the scale of {@link BinaryOp#precedence()}. */
    record Text(String text, int precedence) {}

    private static final int CONDITIONAL = 2;
    private static final int PREFIX = 13;
    private static final int POSTFIX = 15;

    private final Names names;

    ExprPrinter(Names names) {
        this.names = names;
    }

    String print(Expr expr) {
        return expr.accept(this).text();
    }

    String list(List<Expr> exprs) {
        return exprs.stream().map(this::print).collect(Collectors.joining(", "));
    }

    String template(List<String> parts, List<Expr> arguments) {
        return Literals.template(parts, arguments.stream().map(this::print).toList());
    }

    /** What stands before {@code [index]} or {@code .field}. */
    String base(Expr expr) {
        return within(expr, POSTFIX);
    }

    /**
     * A library method and its arguments. The parameters are the arguments' types and the result is {@code usual},
     * or both are written out.
     */
    String call(Op op, List<Expr> arguments, Type usual) {
        StringBuilder text = new StringBuilder(Literals.shortOwner(op.owner())).append('.');
        if (!op.parameters().equals(types(arguments))) {
            String parameters = op.parameters().stream().map(Literals::type).collect(Collectors.joining(", "));
            text.append('<')
                    .append(Literals.type(op.result()))
                    .append('(')
                    .append(parameters)
                    .append(")>");
        } else if (!op.result().equals(usual)) {
            text.append('<').append(Literals.type(op.result())).append('>');
        }
        return text.append(op.name())
                .append('(')
                .append(list(arguments))
                .append(')')
                .toString();
    }

    /** The arguments' types; empty where an argument is ill-typed, which is to be shown all the same. */
    private static List<Type> types(List<Expr> arguments) {
        try {
            return arguments.stream().map(Expr::type).toList();
        } catch (ClassCastException e) {
            return List.of();
        }
    }

    /** An expression, in parentheses if it binds less tightly than {@code precedence}. */
    String within(Expr expr, int precedence) {
        Text inner = expr.accept(this);
        return inner.precedence() < precedence ? "(" + inner.text() + ")" : inner.text();
    }

    private static Text postfix(String text) {
        return new Text(text, POSTFIX);
    }

    private static Text prefix(String text) {
        return new Text(text, PREFIX);
    }

    @Override
    public Text constant(Expr.Const node) {
        String text = Literals.constant(node);
        return text.startsWith("-") || text.startsWith("(") ? prefix(text) : postfix(text);
    }

    @Override
    public Text local(Expr.Local node) {
        return postfix(names.of(node.variable()));
    }

    @Override
    public Text load(Expr.Load node) {
        return postfix(base(node.array()) + "[" + print(node.index()) + "]");
    }

    @Override
    public Text length(Expr.Length node) {
        return postfix(base(node.array()) + ".length");
    }

    @Override
    public Text unary(Expr.Unary node) {
        // -(3) negates a constant, -3 is one.
        boolean apart = node.op() == UnaryOp.NEG
                && (node.operand() instanceof Expr.Const
                        || (node.operand() instanceof Expr.Unary inner && inner.op() == UnaryOp.NEG));
        return prefix(node.op().symbol() + within(node.operand(), apart ? POSTFIX + 1 : PREFIX));
    }

    @Override
    public Text binary(Expr.Binary node) {
        int precedence = node.op().precedence();
        String left = within(node.left(), precedence);
        String right = within(node.right(), precedence + 1);
        return new Text(left + " " + node.op().symbol() + " " + right, precedence);
    }

    @Override
    public Text cast(Expr.Cast node) {
        // (byte) (3) converts an int, (byte) 3 is a constant.
        boolean small = node.to() == Scalar.BYTE || node.to() == Scalar.SHORT;
        boolean apart = small && node.operand() instanceof Expr.Const constant && constant.type() == Scalar.INT;
        return prefix("(" + node.to().java() + ") " + within(node.operand(), apart ? POSTFIX + 1 : PREFIX));
    }

    @Override
    public Text conditional(Expr.Conditional node) {
        String condition = within(node.condition(), CONDITIONAL + 1);
        return new Text(condition + " ? " + print(node.whenTrue()) + " : " + print(node.whenFalse()), CONDITIONAL);
    }

    @Override
    public Text intrinsic(Expr.Intrinsic node) {
        List<Expr> arguments = node.arguments();
        Op op = node.op();
        if (op.owner().equals("[]") && op.name().equals("clone") && arguments.size() == 1) {
            List<Type> types = types(arguments);
            if (op.parameters().equals(types) && types.equals(List.of(op.result()))) {
                return postfix(base(arguments.get(0)) + ".clone()");
            }
        }
        // Without arguments the result is always written, as no type is the usual one.
        List<Type> types = types(arguments);
        return postfix(call(op, arguments, types.isEmpty() ? new OpaqueType("") : types.get(0)));
    }

    @Override
    public Text newArray(Expr.NewArray node) {
        StringBuilder text =
                new StringBuilder("new ").append(Literals.type(node.type().base()));
        for (int i = 0; i < Math.max(node.type().rank(), node.dimensions().size()); i++) {
            String length =
                    i < node.dimensions().size() ? print(node.dimensions().get(i)) : "";
            text.append('[').append(length).append(']');
        }
        return prefix(text.toString());
    }

    @Override
    public Text foreign(Expr.ForeignRead node) {
        String stable = node.stable() ? "final " : "";
        return prefix("(" + stable + Literals.type(node.type()) + ") " + template(node.parts(), node.arguments()));
    }

    @Override
    public Text frameNew(Expr.FrameNew node) {
        return prefix("new " + Literals.type(node.type()));
    }

    @Override
    public Text frameGet(Expr.FrameGet node) {
        return postfix(base(node.frame()) + ".<" + Literals.type(node.type()) + ">" + node.field());
    }
}
