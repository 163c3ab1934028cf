package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;

/**
 * Library methods that the compiler knows: pure static ones over primitive types, and those that copy and fill arrays of
 * primitive values.
 */
final class LibraryCalls {
    private static final String SYSTEM = "java.lang.System";
    private static final String ARRAYS = "java.util.Arrays";

    private final Body body;
    private final ExpressionLowering expressions;
    private final ForeignCalls foreign;

    LibraryCalls(Body body, ExpressionLowering expressions, ForeignCalls foreign) {
        this.body = body;
        this.expressions = expressions;
        this.foreign = foreign;
    }

    /** {@code array.clone()} with primitive elements, or arrays of them. */
    boolean isClone(CallLowering.Call call, ExecutableElement method) {
        ExpressionTree qualifier = call.qualifier();
        return qualifier != null
                && method.getSimpleName().contentEquals("clone")
                && call.arguments().isEmpty()
                && !expressions.names().isType(qualifier)
                && body.typeOf(qualifier) instanceof ArrayType;
    }

    Expr clone(CallLowering.Call call) {
        ExpressionTree qualifier = call.qualifier();
        if (qualifier == null) {
            return body.unknown(call.tree());
        }
        Expr array = expressions.lower(qualifier);
        return Exprs.call("[]", "clone", array.type(), array);
    }

    boolean knows(ExecutableElement method) {
        return body.reach().isElementary(method) || isOnArrays(method);
    }

    /** A function that has a rule of the user's. */
    Expr ruled(CallLowering.Call call, ExecutableElement method) {
        ExecutableElement hidden =
                body.types().visible(method) ? body.reach().rules().outOfReach(method) : method;
        if (hidden != null) {
            return body.faulty(Fault.INACCESSIBLE, call.tree(), "method " + hidden.getSimpleName());
        }
        Operands operands = new Operands(body);
        foreign.addArguments(operands, call, method);
        return new Expr.Intrinsic(body.reach().rules().op(method), operands.expressions());
    }

    Expr call(CallLowering.Call call, ExecutableElement method) {
        Operands operands = new Operands(body);
        foreign.addArguments(operands, call, method);
        List<Expr> values = new ArrayList<>(operands.expressions());
        String name = method.getSimpleName().toString();
        if (body.reach().isElementary(method)) {
            List<Type> types = values.stream().map(Expr::type).toList();
            Type result = body.types().of(method.getReturnType());
            return new Expr.Intrinsic(new Op(owner(method), name, types, result), values);
        }
        if (!isOnPrimitives(name, values)) {
            return foreign.complete(call, method, values);
        }
        if (name.equals("fill") && isNull(values.get(values.size() - 1))) {
            values.set(values.size() - 1, Exprs.zero(((ArrayType) values.get(0).type()).element()));
        }
        List<Type> types = values.stream().map(Expr::type).toList();
        if (name.startsWith("copyOf")) {
            return new Expr.Intrinsic(new Op(ARRAYS, name, types, types.get(0)), values);
        }
        return write(call, new Op(owner(method), name, types, BodyTypes.VOID), values);
    }

    private Expr write(CallLowering.Call call, Op op, List<Expr> values) {
        ExpressionTree written = call.arguments().get(op.owner().equals(SYSTEM) ? 2 : 0);
        VariableElement field = FieldWrites.fieldBehind(body, written);
        if (field != null) {
            return body.faulty(Fault.FIELD_WRITE, call.tree(), field.getSimpleName());
        }
        body.add(new Stmt.Bulk(op, values, body.span(call.tree())));
        return Body.placeholder();
    }

    private static boolean isOnArrays(ExecutableElement method) {
        return switch (owner(method) + "." + method.getSimpleName()) {
            case SYSTEM + ".arraycopy", ARRAYS + ".fill", ARRAYS + ".copyOf", ARRAYS + ".copyOfRange" -> true;
            default -> false;
        };
    }

    /** Whether the arrays hold primitive values, or arrays of them. */
    private static boolean isOnPrimitives(String name, List<Expr> values) {
        if (!(values.get(0).type() instanceof ArrayType array)) {
            return false;
        }
        Expr last = values.get(values.size() - 1);
        return switch (name) {
            case "arraycopy" -> values.get(2).type().equals(array);
            case "fill" -> last.type().equals(array.element()) || isNull(last);
            case "copyOf" -> values.size() == 2;
            default -> values.size() == 3;
        };
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Const constant && constant.value() == null;
    }

    private static String owner(ExecutableElement method) {
        return BodyTypes.name(BodyTypes.owner(method));
    }

    /** The array that a method with variable arity is given. */
    Expr variableArity(VariableElement parameter, Type type, List<ExpressionTree> arguments, Tree call) {
        if (!(type instanceof ArrayType array)) {
            arguments.forEach(expressions::lower);
            return body.faulty(Fault.NEW_OBJECT_ARRAY, call);
        }
        return expressions.arrays().variableArity(parameter.getSimpleName().toString(), array, arguments);
    }
}
