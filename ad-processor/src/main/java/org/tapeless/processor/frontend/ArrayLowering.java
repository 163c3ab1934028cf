package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** Array creation, elements and lengths: JLS 15.10. */
final class ArrayLowering {
    private final Body body;
    private final ExpressionLowering expressions;

    ArrayLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    Expr length(Expr array) {
        if (array.type() instanceof ArrayType || Coercions.isUnknown(array)) {
            return Coercions.isUnknown(array) ? Exprs.integer(0) : new Expr.Length(array);
        }
        return ForeignSource.begin().receiver(array).text(".length").read(Scalar.INT, true);
    }

    /** JLS 15.10.3. */
    Expr element(ArrayAccessTree tree) {
        Operands operands = new Operands(body);
        operands.add("array", () -> expressions.lower(tree.getExpression()));
        operands.add("index", () -> index(tree.getIndex()));
        Expr array = operands.get(0);
        if (array.type() instanceof ArrayType) {
            return new Expr.Load(array, operands.get(1));
        }
        if (Coercions.isUnknown(array)) {
            return Body.placeholder();
        }
        return objectElement(array, operands.get(1), body.typeOf(tree));
    }

    /** An element of an array of objects. */
    static Expr objectElement(Expr array, Expr index, Type type) {
        return ForeignSource.begin()
                .receiver(array)
                .text("[")
                .operand(index)
                .text("]")
                .read(type, false);
    }

    Expr index(ExpressionTree tree) {
        return expressions.coercions().operand(expressions.lower(tree), tree);
    }

    /**
     * JLS 15.10.1 and 10.6.
     *
     * @param type what an initialiser without {@code new} makes
     * @param target a variable that nothing refers to yet and may hold the array at once
     */
    Expr create(NewArrayTree tree, Type type, @Nullable Var target) {
        Type made = type;
        if (tree.getType() != null) {
            TypeMirror mirror = body.attribution().typeOf(tree);
            made = body.types().of(mirror);
        }
        if (!(made instanceof ArrayType array)) {
            if (body.mode() != Body.Mode.CODE && tree.getInitializers() != null && !Coercions.isUnknown(made)) {
                return inPlace(tree.getInitializers(), made);
            }
            scan(tree);
            return body.faulty(Fault.NEW_OBJECT_ARRAY, tree);
        }
        return tree.getInitializers() == null ? allocate(tree, array) : fill(tree, array, target);
    }

    /** An array of objects inside the operand of a throw or an assertion. */
    private Expr inPlace(List<? extends ExpressionTree> elements, Type type) {
        Operands operands = new Operands(body);
        elements.forEach(each -> operands.add("element", () -> expressions.lower(each)));
        return ForeignSource.begin()
                .text("new " + type.java() + " {")
                .list(operands.expressions())
                .text("}")
                .read(type, false);
    }

    private void scan(NewArrayTree tree) {
        tree.getDimensions().forEach(expressions::lower);
        if (tree.getInitializers() != null) {
            for (ExpressionTree each : tree.getInitializers()) {
                if (!(each instanceof NewArrayTree inner && inner.getType() == null)) {
                    expressions.lower(each);
                }
            }
        }
    }

    private Expr allocate(NewArrayTree tree, ArrayType type) {
        Operands dimensions = new Operands(body);
        tree.getDimensions().forEach(each -> dimensions.add("length", () -> index(each)));
        return new Expr.NewArray(type, dimensions.expressions());
    }

    private Expr fill(NewArrayTree tree, ArrayType type, @Nullable Var target) {
        List<? extends ExpressionTree> elements = tree.getInitializers();
        Expr empty = new Expr.NewArray(type, List.of(Exprs.integer(elements.size())));
        if (elements.isEmpty()) {
            return empty;
        }
        Var array = target != null && target.type().equals(type) ? target : body.freshArray("array", type);
        return filled(array, type, empty, elements);
    }

    /** The array of the trailing arguments of a call with variable arity, JLS 15.12.4.2. */
    Expr variableArity(String name, ArrayType type, List<? extends ExpressionTree> elements) {
        Expr empty = new Expr.NewArray(type, List.of(Exprs.integer(elements.size())));
        return elements.isEmpty() ? empty : filled(body.freshArray(name, type), type, empty, elements);
    }

    private Expr filled(Var array, ArrayType type, Expr empty, List<? extends ExpressionTree> elements) {
        body.assign(array, empty);
        for (int i = 0; i < elements.size(); i++) {
            Expr value = expressions.lower(elements.get(i), type.element());
            body.add(new Stmt.Store(Exprs.local(array), Exprs.integer(i), value, body.span()));
        }
        return Exprs.local(array);
    }
}
