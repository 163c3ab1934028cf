package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** Code that is called as it is, as text that means the same in the companion: names qualified, overloads pinned by casts. */
final class ForeignCalls {
    private final Body body;
    private final ExpressionLowering expressions;

    ForeignCalls(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /**
     * A call of any method.
     *
     * @param operands the receiver of an instance method, and nothing else
     * @param hasReceiver false if a fault stands in for it; the arguments are then read for faults of their own
     */
    Expr call(CallLowering.Call call, ExecutableElement method, Operands operands, boolean hasReceiver) {
        if (isPrint(call, method) && body.mode() == Body.Mode.CODE) {
            body.in(Body.Mode.PRINT, () -> {
                addArguments(operands, call, method);
                return Body.placeholder();
            });
        } else {
            addArguments(operands, call, method);
        }
        return hasReceiver ? complete(call, method, operands.expressions()) : Body.placeholder();
    }

    /** @param values the receiver, if there is one, and the arguments */
    Expr complete(CallLowering.Call call, ExecutableElement method, List<Expr> values) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        ForeignSource source = ForeignSource.begin();
        String owner = isStatic ? staticOwner(call, method) : "";
        if (isStatic ? owner.isEmpty() || !isOpen(method) : !isOpen(call, method, values.get(0))) {
            return body.faulty(Fault.INACCESSIBLE, call.tree(), "method " + method.getSimpleName());
        }
        if (isStatic) {
            source.text(owner);
        } else {
            source.receiver(values.get(0));
        }
        source.text("." + typeArguments(call) + method.getSimpleName() + "(")
                .list(values.subList(isStatic ? 0 : 1, values.size()))
                .text(")");
        return finish(call, method, source, isPrint(call, method));
    }

    private Expr finish(CallLowering.Call call, ExecutableElement method, ForeignSource source, boolean prints) {
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        Type type = isVoid ? BodyTypes.VOID : resultType(call, method);
        boolean pure = body.reach().pureMethods().contains(method);
        boolean inPlace = body.mode() == Body.Mode.PRINT ? pure : body.mode() != Body.Mode.CODE;
        if (inPlace && !isVoid) {
            return source.read(type, false);
        }
        List<Var> results = new ArrayList<>();
        if (!isVoid && call.wanted()) {
            if (Coercions.isUnknown(type)) {
                return body.unknown(call.tree());
            }
            results.add(body.result(call.target(), method.getSimpleName().toString(), type));
        }
        body.add(new Stmt.Call(results, source.callee(pure, prints), source.arguments(), body.span(call.tree())));
        return results.isEmpty() ? Body.placeholder() : Exprs.local(results.get(0));
    }

    private Type resultType(CallLowering.Call call, ExecutableElement method) {
        TypeMirror seen = body.attribution().typeOf(call.tree());
        return body.types().of(seen == null ? method.getReturnType() : seen);
    }

    /** Whether the companion may call the method on an object or class that it may name. */
    private boolean isOpen(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean near = body.types().isHere(method) && !modifiers.contains(Modifier.PRIVATE);
        return near || modifiers.contains(Modifier.PUBLIC);
    }

    /** The same on this receiver. */
    private boolean isOpen(CallLowering.Call call, ExecutableElement method, Expr receiver) {
        boolean isObjects = BodyTypes.name(BodyTypes.owner(method)).equals(BodyTypes.OBJECT.java());
        ExpressionTree qualifier = call.qualifier();
        if (isObjects && qualifier != null && body.attribution().typeOf(qualifier) instanceof ArrayType) {
            // JLS 10.7: arrays have a public clone.
            return true;
        }
        // Behind Object may be a type that the companion may not name.
        return isOpen(method) && (isObjects || !receiver.type().equals(BodyTypes.OBJECT));
    }

    /** The class through which a static method is named: its own, or where that is hidden the one in the source. */
    private String staticOwner(CallLowering.Call call, ExecutableElement method) {
        TypeElement owner = BodyTypes.owner(method);
        if (body.types().visible(owner)) {
            return BodyTypes.name(owner);
        }
        ExpressionTree qualifier = call.qualifier();
        TypeElement through =
                qualifier != null && body.attribution().targetOf(qualifier) instanceof Attribution.Target.Type target
                        ? target.type()
                        : body.owner();
        return body.types().visible(through) && body.types().isSubclass(through, owner) ? BodyTypes.name(through) : "";
    }

    private String typeArguments(CallLowering.Call call) {
        List<String> names = new ArrayList<>();
        for (Tree argument : call.tree().getTypeArguments()) {
            TypeMirror type = body.attribution().typeOf(argument);
            names.add(type == null ? "?" : body.types().name(type));
        }
        return names.isEmpty() || names.contains("?") ? "" : "<" + String.join(", ", names) + ">";
    }

    private boolean isPrint(CallLowering.Call call, ExecutableElement method) {
        ExpressionTree qualifier = call.qualifier();
        return qualifier != null
                && Set.of("print", "println", "printf", "format")
                        .contains(method.getSimpleName().toString())
                && body.attribution().targetOf(qualifier) instanceof Attribution.Target.Field target
                && BodyTypes.name(BodyTypes.owner(target.field())).equals("java.lang.System")
                && !target.field().getSimpleName().contentEquals("in");
    }

    /** Adds the arguments of a call. */
    void addArguments(Operands operands, CallLowering.Call call, ExecutableElement method) {
        addArguments(operands, call.arguments(), method, body.attribution().isVarargsCall(call.tree()));
    }

    /** Arguments keep their own types, but for primitive parameters, which then pin the overload. */
    private void addArguments(
            Operands operands, List<? extends ExpressionTree> arguments, ExecutableElement method, boolean variable) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror declared =
                    parameters.get(Math.min(i, parameters.size() - 1)).asType();
            if (variable && i >= parameters.size() - 1) {
                declared = ((ArrayType) declared).getComponentType();
            }
            ExpressionTree argument = arguments.get(i);
            TypeMirror parameter = declared;
            operands.add("argument", () -> argument(argument, parameter));
        }
    }

    private Expr argument(ExpressionTree tree, TypeMirror parameter) {
        if (parameter.getKind().isPrimitive()) {
            return expressions.lower(tree, body.types().of(parameter));
        }
        Expr value = expressions.lower(tree);
        boolean isNull = value instanceof Expr.Const constant && constant.value() == null;
        if (!isNull || Coercions.isUnknown(value)) {
            return value;
        }
        Type type = body.types().of(parameter);
        return type instanceof org.tapeless.processor.ir.ArrayType
                ? Exprs.zero(type)
                : ForeignSource.begin().text("(" + type.java() + ") null").read(type, true);
    }

    /** {@code new T(...)}: in code a call like any other, in the operands of throw, assert and print a part of them. */
    Expr create(NewClassTree tree) {
        if (tree.getClassBody() != null) {
            return body.faulty(Fault.LOCAL_CLASS, tree);
        }
        Operands operands = new Operands(body);
        ExecutableElement constructor = body.attribution().constructorOf(tree);
        if (constructor == null) {
            tree.getArguments().forEach(expressions::lower);
            return body.unknown(tree);
        }
        TypeMirror type = body.attribution().typeOf(tree);
        addArguments(operands, tree.getArguments(), constructor, isVariable(tree, constructor));
        if (type == null || tree.getEnclosingExpression() != null || isInner(constructor)) {
            return body.faulty(Fault.OUTER_INSTANCE, tree, body.owner().getSimpleName());
        }
        if (!body.types().nameable(type) || !body.types().visible(constructor)) {
            return body.faulty(Fault.INACCESSIBLE, tree, "constructor of " + tree.getIdentifier());
        }
        String name = body.types().name(type);
        ForeignSource source = ForeignSource.begin()
                .text("new " + (name.contains("?") ? body.types().erasure(type) : name) + "(")
                .list(operands.expressions())
                .text(")");
        Type made = body.types().of(type);
        if (body.mode() != Body.Mode.CODE) {
            return source.read(made, false);
        }
        Var object = body.temporary("object", made);
        body.add(new Stmt.Call(List.of(object), source.callee(false, false), source.arguments(), body.span(tree)));
        return Exprs.local(object);
    }

    /** Whether the trailing arguments go into an array; what is passed then is no array itself. */
    private boolean isVariable(NewClassTree tree, ExecutableElement constructor) {
        int parameters = constructor.getParameters().size();
        if (!constructor.isVarArgs() || tree.getArguments().size() != parameters) {
            return constructor.isVarArgs();
        }
        TypeMirror last = body.attribution().typeOf(tree.getArguments().get(parameters - 1));
        return last == null || last.getKind() != TypeKind.ARRAY;
    }

    private static boolean isInner(ExecutableElement constructor) {
        TypeElement owner = BodyTypes.owner(constructor);
        return owner.getEnclosingElement() instanceof TypeElement
                && owner.getKind() == ElementKind.CLASS
                && !owner.getModifiers().contains(Modifier.STATIC);
    }
}
