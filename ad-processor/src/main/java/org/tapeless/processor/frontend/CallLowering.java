package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Method calls, JLS 15.12. In this order: what the compiler knows itself ({@link LibraryCalls}), bodies of the same file,
 * companions of other classes, and everything else as it is ({@link ForeignCalls}).
 */
final class CallLowering {
    private final Body body;
    private final ExpressionLowering expressions;
    private final LibraryCalls library;
    private final ForeignCalls foreign;

    CallLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
        this.foreign = new ForeignCalls(body, expressions);
        this.library = new LibraryCalls(body, expressions, foreign);
    }

    /** A call whose result nobody uses. */
    void effect(MethodInvocationTree tree) {
        Expr value = lower(new Call(tree, null, false));
        if (body.purity().mayThrow(value)) {
            // Computed for nothing but the exception it may throw.
            body.assign(new Var("unused", value.type()), value);
        }
    }

    /** A call and its result. */
    Expr value(MethodInvocationTree tree, @Nullable Var target) {
        return lower(new Call(tree, target, true));
    }

    Expr create(NewClassTree tree) {
        return foreign.create(tree);
    }

    /** @param target may take the result if it has its type */
    record Call(MethodInvocationTree tree, @Nullable Var target, boolean wanted) {
        List<? extends ExpressionTree> arguments() {
            return tree.getArguments();
        }

        /** What stands before the dot; null without one. */
        @Nullable
        ExpressionTree qualifier() {
            return tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        }

        boolean isSuper() {
            ExpressionTree qualifier = qualifier();
            return (qualifier != null && NameLowering.isSuper(qualifier))
                    || (qualifier instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("super"));
        }
    }

    private Expr lower(Call call) {
        ExecutableElement method = body.attribution().methodOf(call.tree());
        if (method == null) {
            return unresolved(call);
        }
        if (library.isClone(call, method)) {
            return library.clone(call);
        }
        VariableElement component = body.reach().fields().componentOf(method);
        if (component != null) {
            Operands receiver = new Operands(body);
            return addReceiver(receiver, call, method)
                    ? body.reach().fields().read(body, component, receiver.get(0), call.tree())
                    : Body.placeholder();
        }
        if (body.reach().rules().has(method)) {
            return library.ruled(call, method);
        }
        if (library.knows(method)) {
            return library.call(call, method);
        }
        return body.mode() == Body.Mode.CODE || body.mode() == Body.Mode.PRINT
                ? statement(call, method)
                : inPlace(call, method);
    }

    private Expr unresolved(Call call) {
        ExpressionTree qualifier = call.qualifier();
        if (qualifier != null && body.reach().companions().isCompanion(qualifier.toString())) {
            body.reach().excuse(call.tree());
            return body.faulty(Fault.NESTED_DERIVATIVE, call.tree());
        }
        if (qualifier instanceof MethodInvocationTree) {
            // In FooDerivatives.fGradient(x).x() it is the first call that nobody knows.
            expressions.lower(qualifier);
        }
        int before = body.problemCount();
        call.arguments().forEach(expressions::lower);
        return body.problemCount() > before ? Body.placeholder() : body.unknown(call.tree());
    }

    /** A call that becomes a statement of its own. */
    private Expr statement(Call call, ExecutableElement method) {
        boolean known =
                (call.isSuper() || Dispatch.isFinal(method)) && body.reach().hasBody(method);
        if (known && !(hides(call, method) && !call.isSuper() && Callables.isCallable(body.types(), method))) {
            return own(call, method);
        }
        if (call.isSuper()) {
            return body.faulty(Fault.SUPER_CALL, call.tree(), method.getSimpleName());
        }
        if (!known && body.reach().isInside(method) && !Dispatch.isFinal(method) && takesReals(call)) {
            call.arguments().forEach(expressions::lower);
            return body.faulty(Fault.OVERRIDABLE, call.tree(), method.getSimpleName());
        }
        if (!body.reach().isInside(method)) {
            Callee.Companion companion = body.reach()
                    .companions()
                    .find(method, body.span(call.tree()).node(), body::report);
            if (companion != null) {
                return companion(call, method, companion);
            }
        }
        if (isDerivative(method) && takesReals(call)) {
            return body.faulty(Fault.NESTED_DERIVATIVE, call.tree());
        }
        Operands operands = new Operands(body);
        boolean ok = addReceiver(operands, call, method);
        return foreign.call(call, method, operands, ok);
    }

    /** A call inside the operand of a throw or an assertion. */
    private Expr inPlace(Call call, ExecutableElement method) {
        boolean mustLower = call.isSuper() || !Callables.isCallable(body.types(), method);
        if (mustLower && body.reach().hasBody(method)) {
            return body.mode() == Body.Mode.ASSERT
                    ? body.faulty(Fault.ASSERT_EFFECT, call.tree())
                    : statement(call, method);
        }
        Operands operands = new Operands(body);
        boolean ok = addReceiver(operands, call, method);
        return foreign.call(call, method, operands, ok);
    }

    private boolean isDerivative(ExecutableElement method) {
        String owner = BodyTypes.name(BodyTypes.owner(method));
        return owner.contains(CompanionNames.SUFFIX)
                && body.reach().companions().isCompanion(owner);
    }

    /** Whether an argument that is no constant has a floating type. */
    private boolean takesReals(Call call) {
        return call.arguments().stream()
                .anyMatch(argument -> body.attribution().constantOf(argument) == null
                        && body.typeOf(argument).isDifferentiable());
    }

    /** Whether an argument gets where it cannot be followed: into a box, or as an array into an object. */
    private boolean hides(Call call, ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean variable = body.attribution().isVarargsCall(call.tree());
        int fixed = variable ? parameters.size() - 1 : parameters.size();
        for (int i = 0; i < fixed; i++) {
            Type type = body.typeOf(call.arguments().get(i));
            boolean isValue = type instanceof ArrayType || type.isFloating();
            if (isValue && isObject(parameters.get(i))) {
                return true;
            }
        }
        return variable && isObject(parameters.get(fixed));
    }

    private boolean isObject(VariableElement parameter) {
        return body.types().of(parameter.asType()) instanceof OpaqueType;
    }

    private Expr own(Call call, ExecutableElement method) {
        Operands operands = new Operands(body);
        if (!addReceiver(operands, call, method)) {
            return Body.placeholder();
        }
        boolean mayBeNull = operands.size() == 1 && isNullable(operands.get(0));
        if (mayBeNull) {
            operands.pin(0);
        }
        addArguments(operands, call, method);
        if (mayBeNull) {
            // JLS 15.12.4.4: found after the arguments are evaluated.
            operands.then(() -> body.add(body.nullCheck(operands.get(0))));
        }
        String name = call.isSuper()
                ? body.reach().functionForSuper(method)
                : body.reach().function(method);
        return finish(call, method, new Callee.Own(name), operands.expressions());
    }

    private boolean isNullable(Expr receiver) {
        boolean isSelf = receiver instanceof Expr.Local local && local.variable() == body.self();
        boolean isConstant = receiver instanceof Expr.ForeignRead read
                && read.stable()
                && read.arguments().isEmpty();
        return !isSelf && !isConstant;
    }

    private Expr companion(Call call, ExecutableElement method, Callee.Companion companion) {
        Operands operands = new Operands(body);
        if (!addReceiver(operands, call, method)) {
            return Body.placeholder();
        }
        addArguments(operands, call, method);
        return finish(call, method, companion, operands.expressions());
    }

    private Expr finish(Call call, ExecutableElement method, Callee callee, List<Expr> arguments) {
        Type type = body.types().result(method.getReturnType());
        if (Body.isVoid(type) || !call.wanted()) {
            body.add(new Stmt.Call(List.of(), callee, arguments, body.span(call.tree())));
            return Body.placeholder();
        }
        Var result = body.result(call.target(), method.getSimpleName().toString(), type);
        body.add(new Stmt.Call(List.of(result), callee, arguments, body.span(call.tree())));
        TypeMirror seen = body.attribution().typeOf(call.tree());
        // A type variable of the method stands for what the call makes of it.
        return type instanceof Scalar || seen == null || body.types().of(seen).equals(type)
                ? Exprs.local(result)
                : expressions.coercions().cast(seen, Exprs.local(result), call.tree());
    }

    /** Adds the receiver of an instance method; false if there is none to be had, which has been reported. */
    private boolean addReceiver(Operands operands, Call call, ExecutableElement method) {
        ExpressionTree qualifier = call.qualifier();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (isStatic) {
            if (qualifier != null && !expressions.names().isType(qualifier)) {
                expressions.effect(qualifier);
            }
            return true;
        }
        if (qualifier != null && !call.isSuper()) {
            operands.add("receiver", () -> expressions.lower(qualifier));
            return !Coercions.isUnknown(operands.get(0));
        }
        Var self = body.self();
        TypeElement owner = BodyTypes.owner(method);
        if (self == null || !body.types().isSubclass(body.owner(), owner)) {
            body.fault(Fault.OUTER_INSTANCE, call.tree(), body.owner().getSimpleName());
            return false;
        }
        operands.add("receiver", () -> Exprs.local(self));
        return true;
    }

    /** Adds the arguments in the parameters' types, JLS 15.12.4.2. */
    private void addArguments(Operands operands, Call call, ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean variable = body.attribution().isVarargsCall(call.tree());
        int fixed = variable ? parameters.size() - 1 : parameters.size();
        for (int i = 0; i < fixed; i++) {
            Type type = body.types().of(parameters.get(i).asType());
            ExpressionTree argument = call.arguments().get(i);
            operands.add(parameters.get(i).getSimpleName().toString(), () -> expressions.lower(argument, type));
        }
        if (variable) {
            VariableElement last = parameters.get(fixed);
            List<ExpressionTree> rest = new ArrayList<>(
                    call.arguments().subList(fixed, call.arguments().size()));
            Type type = body.types().of(last.asType());
            operands.add(last.getSimpleName().toString(), () -> library.variableArity(last, type, rest, call.tree()));
        }
    }
}
