package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
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

    LibraryCalls(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** {@code array.clone()} with primitive elements, or arrays of them. */
    boolean isClone(CallLowering.Call call, ExecutableElement method) {
        ExpressionTree qualifier = call.qualifier();
        return qualifier != null
                && method.getSimpleName().contentEquals("clone")
                && call.arguments().isEmpty()
                && !expressions.namesType(qualifier)
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

    boolean knows(CallLowering.Call call, ExecutableElement method) {
        return isIntrinsic(method) || isBulk(call, method);
    }

    Expr call(CallLowering.Call call, ExecutableElement method) {
        Operands operands = new Operands(body);
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            ExpressionTree argument = call.arguments().get(i);
            Type declared = body.types().of(method.getParameters().get(i).asType());
            boolean open = declared.equals(BodyTypes.OBJECT) || declared.java().startsWith("java.lang.Object[");
            Type type = open ? body.typeOf(argument) : declared;
            types.add(type);
            operands.add("value", () -> expressions.lower(argument, type));
        }
        String owner = owner(method);
        String name = method.getSimpleName().toString();
        if (method.getReturnType().getKind() != TypeKind.VOID) {
            Type result = owner.equals(ARRAYS)
                    ? types.get(0)
                    : body.types().of(method.getReturnType());
            return new Expr.Intrinsic(new Op(owner, name, types, result), operands.expressions());
        }
        ExpressionTree written = call.arguments().get(owner.equals(SYSTEM) ? 2 : 0);
        VariableElement field = FieldWrites.fieldBehind(body, written);
        if (field != null) {
            return body.faulty(Fault.FIELD_WRITE, call.tree(), field.getSimpleName());
        }
        Op op = new Op(owner, name, types, BodyTypes.VOID);
        body.add(new Stmt.Bulk(op, operands.expressions(), body.span(call.tree())));
        return Body.placeholder();
    }

    private boolean isIntrinsic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && body.reach().pureMethods().contains(method)
                && body.types().result(method.getReturnType()) instanceof Scalar
                && method.getParameters().stream()
                        .allMatch(parameter -> body.types().of(parameter.asType()) instanceof Scalar);
    }

    private boolean isBulk(CallLowering.Call call, ExecutableElement method) {
        List<Type> types = call.arguments().stream().map(body::typeOf).toList();
        return switch (owner(method) + "." + method.getSimpleName()) {
            case SYSTEM + ".arraycopy" ->
                types.get(0) instanceof ArrayType && types.get(0).equals(types.get(2));
            case ARRAYS + ".fill" ->
                types.get(0) instanceof ArrayType array
                        && (array.element() instanceof Scalar
                                || types.get(types.size() - 1).equals(array.element()));
            case ARRAYS + ".copyOf" -> types.size() == 2 && types.get(0) instanceof ArrayType;
            case ARRAYS + ".copyOfRange" -> types.size() == 3 && types.get(0) instanceof ArrayType;
            default -> false;
        };
    }

    private static String owner(ExecutableElement method) {
        return BodyTypes.name((TypeElement) method.getEnclosingElement());
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
