package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;
import org.tapeless.processor.ir.Var;

/**
 * Expressions as a person would write them: the fewest parentheses that keep the tree exactly, {@code a + (b + c)}
 * with them, and casts only where Java would not convert by itself ({@link Conversions}).
 */
final class Expressions implements Expr.Visitor<Piece> {
    private final JavaTypes types;
    private final Function<Var, String> names;
    private final Constants constants;
    private final ForeignText foreign;
    private final Map<Var, CodeBlock> folded = new HashMap<>();

    Expressions(JavaTypes types, Function<Var, String> names) {
        this.types = types;
        this.names = names;
        this.constants = new Constants(types);
        this.foreign = new ForeignText(types);
    }

    /** From now on a call stands for the variable that would hold its result. */
    void fold(Var variable, CodeBlock call) {
        folded.put(variable, call);
    }

    /** The expression with exactly its type, without parentheses. */
    CodeBlock exact(Expr expr) {
        return expr.accept(this).code();
    }

    /** The expression where Java converts by assignment (JLS 5.2): the value of a variable, element or result. */
    CodeBlock assigned(Expr expr) {
        Expr bare = Conversions.withoutWidening(expr);
        return bare instanceof Expr.Const constant ? constants.literal(constant) : exact(bare);
    }

    /** In parentheses if it binds less tightly than {@code precedence}. */
    CodeBlock within(Expr expr, int precedence) {
        return expr.accept(this).within(precedence);
    }

    /** {@code array[index]}. */
    CodeBlock element(Expr array, Expr index) {
        return CodeBlock.of("$L[$L]", within(array, Piece.PRIMARY), exact(Conversions.promoted(index)));
    }

    /** Arguments of a method that is not overloaded, converted by invocation (JLS 5.3). */
    CodeBlock arguments(List<Expr> arguments) {
        return CodeBlock.join(
                arguments.stream()
                        .map(Conversions::withoutWidening)
                        .map(this::exact)
                        .toList(),
                ", ");
    }

    /** Arguments with their own types, so that an overload is chosen as it was. */
    CodeBlock exactArguments(List<Expr> arguments) {
        return CodeBlock.join(
                arguments.stream().map(argument -> argument(argument).code()).toList(), ", ");
    }

    /** Source of the user's around arguments. */
    Piece foreign(List<String> parts, List<Expr> arguments) {
        return foreign.fill(parts, arguments.stream().map(this::argument).toList());
    }

    /** With its own type, so that an overload is chosen as it was. */
    private Piece argument(Expr argument) {
        if (argument instanceof Expr.Const constant && constant.value() == null) {
            return new Piece(CodeBlock.of("($T) null", types.of(constant.type())), Piece.PREFIX);
        }
        return argument.accept(this);
    }

    CodeBlock call(Op op, List<Expr> arguments) {
        if (op.owner().equals("[]")) {
            return CodeBlock.of("$L.$L()", within(arguments.get(0), Piece.PRIMARY), op.name());
        }
        List<Expr> given = Conversions.invoked(op, arguments);
        return CodeBlock.of("$T.$L($L)", types.className(op.owner()), op.name(), exactArguments(given));
    }

    @Override
    public Piece constant(Expr.Const node) {
        CodeBlock literal = constants.literal(node);
        if (Conversions.needsCast(node)) {
            return new Piece(CodeBlock.of("($T) $L", types.of(node.type()), literal), Piece.PREFIX);
        }
        return new Piece(literal, Constants.isNegative(node) ? Piece.PREFIX : Piece.PRIMARY);
    }

    @Override
    public Piece local(Expr.Local node) {
        CodeBlock call = folded.get(node.variable());
        return call != null ? Piece.primary(call) : Piece.primary("$L", names.apply(node.variable()));
    }

    @Override
    public Piece load(Expr.Load node) {
        return Piece.primary(element(node.array(), node.index()));
    }

    @Override
    public Piece length(Expr.Length node) {
        return Piece.primary("$L.length", within(node.array(), Piece.PRIMARY));
    }

    @Override
    public Piece unary(Expr.Unary node) {
        if (node.op() == UnaryOp.NOT && node.operand() instanceof Expr.Binary test && Conversions.hasOpposite(test)) {
            return new Expr.Binary(Conversions.opposite(test.op()), test.left(), test.right()).accept(this);
        }
        Expr operand = Conversions.promoted(node.operand());
        // -(-x) and -(-1): without parentheses the two signs would read as a decrement.
        boolean apart = node.op() == UnaryOp.NEG && startsWithMinus(operand);
        return new Piece(
                CodeBlock.of("$L$L", node.op().symbol(), within(operand, apart ? Piece.PRIMARY : Piece.PREFIX)),
                Piece.PREFIX);
    }

    private static boolean startsWithMinus(Expr expr) {
        return (expr instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG)
                || (expr instanceof Expr.Const constant && Constants.isNegative(constant));
    }

    @Override
    public Piece binary(Expr.Binary node) {
        BinaryOp op = node.op();
        Expr.Binary bare = Conversions.operands(node);
        // A sign after + or - is set apart.
        boolean additive = op == BinaryOp.ADD || op == BinaryOp.SUB;
        int right = additive && startsWithMinus(bare.right()) ? Piece.PRIMARY : op.precedence() + 1;
        return new Piece(
                CodeBlock.of(
                        "$L $L $L", within(bare.left(), op.precedence()), op.symbol(), within(bare.right(), right)),
                op.precedence());
    }

    @Override
    public Piece cast(Expr.Cast node) {
        if (node.operand().type().equals(node.to())) {
            return node.operand().accept(this);
        }
        Expr.Const folded = Conversions.widenedConstant(node);
        if (folded != null) {
            return constant(folded);
        }
        return new Piece(
                CodeBlock.of("($T) $L", JavaTypes.of(node.to()), within(node.operand(), Piece.PREFIX)), Piece.PREFIX);
    }

    @Override
    public Piece conditional(Expr.Conditional node) {
        return new Piece(
                CodeBlock.of(
                        "$L ? $L : $L",
                        within(node.condition(), Piece.CONDITIONAL + 1),
                        within(node.whenTrue(), Piece.CONDITIONAL + 1),
                        within(node.whenFalse(), Piece.CONDITIONAL)),
                Piece.CONDITIONAL);
    }

    @Override
    public Piece intrinsic(Expr.Intrinsic node) {
        return Piece.primary(call(node.op(), node.arguments()));
    }

    @Override
    public Piece newArray(Expr.NewArray node) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("new $T", types.of(node.type().base()));
        for (int i = 0; i < node.type().rank(); i++) {
            boolean given = i < node.dimensions().size();
            code.add(
                    "[$L]", given ? exact(Conversions.promoted(node.dimensions().get(i))) : "");
        }
        return new Piece(code.build(), Piece.CREATION);
    }

    @Override
    public Piece foreign(Expr.ForeignRead node) {
        return foreign(node.parts(), node.arguments());
    }

    @Override
    public Piece frameNew(Expr.FrameNew node) {
        return new Piece(CodeBlock.of("new $T()", types.of((Type) node.type())), Piece.CREATION);
    }

    @Override
    public Piece frameGet(Expr.FrameGet node) {
        return Piece.primary("$L.$L", within(node.frame(), Piece.PRIMARY), node.field());
    }
}
