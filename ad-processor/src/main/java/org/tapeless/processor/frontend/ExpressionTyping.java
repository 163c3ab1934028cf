package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;

/** The types of expressions (JLS 15). Null is "not known" and spreads no further than it must. */
final class ExpressionTyping extends SimpleTreeVisitor<@Nullable TypeMirror, At> {
    private final Typing typing;

    ExpressionTyping(Typing typing) {
        this.typing = typing;
    }

    /** Types an expression and all within it. A type that does not exist (yet) counts as unresolved. */
    @Nullable
    TypeMirror type(Tree tree, At at) {
        TypeMirror found = visit(tree, at);
        TypeMirror type = Conversions.known(found);
        if (found != null && type == null) {
            typing.facts.unresolved(tree);
        }
        return typing.facts.type(tree, type);
    }

    void condition(ExpressionTree tree, At at) {
        type(tree, at.expecting(primitive(TypeKind.BOOLEAN)));
    }

    private TypeMirror primitive(TypeKind kind) {
        return typing.conversions.primitive(kind);
    }

    private @Nullable TypeMirror orNull(@Nullable TypeKind kind) {
        return kind == null ? null : primitive(kind);
    }

    private void operands(BinaryTree tree, At at) {
        type(tree.getLeftOperand(), at.alone());
        List<VariableTree> bindings = switch (tree.getKind()) {
            case CONDITIONAL_AND -> Bindings.when(tree.getLeftOperand(), true);
            case CONDITIONAL_OR -> Bindings.when(tree.getLeftOperand(), false);
            default -> List.of();
        };
        type(tree.getRightOperand(), at.with(bindings).alone());
    }

    @Override
    public @Nullable TypeMirror visitLiteral(LiteralTree literal, At at) {
        return switch (literal.getKind()) {
            case INT_LITERAL -> primitive(TypeKind.INT);
            case LONG_LITERAL -> primitive(TypeKind.LONG);
            case FLOAT_LITERAL -> primitive(TypeKind.FLOAT);
            case DOUBLE_LITERAL -> primitive(TypeKind.DOUBLE);
            case BOOLEAN_LITERAL -> primitive(TypeKind.BOOLEAN);
            case CHAR_LITERAL -> primitive(TypeKind.CHAR);
            case STRING_LITERAL -> typing.conversions.string();
            default -> typing.types.getNullType();
        };
    }

    @Override
    public @Nullable TypeMirror visitParenthesized(ParenthesizedTree parenthesized, At at) {
        return type(parenthesized.getExpression(), at);
    }

    @Override
    public @Nullable TypeMirror visitIdentifier(IdentifierTree name, At at) {
        return typing.names.variable(name, at);
    }

    @Override
    public @Nullable TypeMirror visitMemberSelect(MemberSelectTree select, At at) {
        TypeMirror type = select(select, at);
        if (typing.facts.targetOf(select) instanceof Target.Package) {
            typing.facts.unresolved(select);
        }
        return type;
    }

    private @Nullable TypeMirror select(MemberSelectTree select, At at) {
        TypeMirror site = qualifier(select.getExpression(), at);
        Target target = typing.facts.targetOf(select.getExpression());
        if (target instanceof Target.Package qualifier) {
            return typing.names.inPackage(select, qualifier, at);
        }
        if (select.getIdentifier().contentEquals("class")) {
            return typing.names.classObject(site);
        }
        if (target instanceof Target.Type) {
            return typing.names.inType(select, target, site, at);
        }
        return site == null ? null : typing.names.inValue(select, site, isSuper(select.getExpression()), at);
    }

    /** What stands before a dot: an expression, a type or a package. Its type, null for a package. */
    @Nullable
    TypeMirror qualifier(ExpressionTree tree, At at) {
        TypeMirror type;
        if (tree instanceof IdentifierTree identifier) {
            type = typing.names.qualifier(identifier, at);
        } else if (tree instanceof MemberSelectTree select) {
            type = select(select, at);
        } else if (((Tree) tree) instanceof PrimitiveTypeTree
                || ((Tree) tree) instanceof ArrayTypeTree
                || ((Tree) tree) instanceof ParameterizedTypeTree) {
            return typing.typeTrees.type(tree, at);
        } else {
            return type(tree, at.alone());
        }
        return typing.facts.type(tree, Conversions.known(type));
    }

    /** {@code super} and {@code Outer.super}. */
    boolean isSuper(ExpressionTree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("super")
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }

    @Override
    public @Nullable TypeMirror visitUnary(UnaryTree unary, At at) {
        TypeMirror operand = type(unary.getExpression(), at.alone());
        return switch (unary.getKind()) {
            case LOGICAL_COMPLEMENT -> primitive(TypeKind.BOOLEAN);
            case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT ->
                operand == null ? null : orNull(typing.conversions.promoted(operand));
            default -> operand;
        };
    }

    @Override
    public @Nullable TypeMirror visitBinary(BinaryTree binary, At at) {
        operands(binary, at);
        TypeMirror left = typing.facts.typeOf(binary.getLeftOperand());
        TypeMirror right = typing.facts.typeOf(binary.getRightOperand());
        return switch (binary.getKind()) {
            case PLUS -> {
                boolean isText = (left != null && typing.conversions.isString(left))
                        || (right != null && typing.conversions.isString(right));
                yield isText ? typing.conversions.string() : promoted(left, right);
            }
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> promoted(left, right);
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
                left == null ? null : orNull(typing.conversions.promoted(left));
            case AND, OR, XOR ->
                left != null && typing.conversions.unboxed(left) == TypeKind.BOOLEAN
                        ? primitive(TypeKind.BOOLEAN)
                        : promoted(left, right);
            default -> primitive(TypeKind.BOOLEAN);
        };
    }

    private @Nullable TypeMirror promoted(@Nullable TypeMirror left, @Nullable TypeMirror right) {
        return left == null || right == null ? null : orNull(typing.conversions.promoted(left, right));
    }

    @Override
    public @Nullable TypeMirror visitConditionalExpression(ConditionalExpressionTree choice, At at) {
        condition(choice.getCondition(), at);
        branches(choice, at.alone());
        if (!at.expected().isTarget() || typing.standalone.is(choice)) {
            TypeMirror whenTrue = typing.facts.typeOf(choice.getTrueExpression());
            TypeMirror whenFalse = typing.facts.typeOf(choice.getFalseExpression());
            if (whenTrue == null || whenFalse == null) {
                return null;
            }
            return typing.conversions.conditional(List.of(
                    new Conversions.Branch(whenTrue, typing.constants.of(choice.getTrueExpression())),
                    new Conversions.Branch(whenFalse, typing.constants.of(choice.getFalseExpression()))));
        }
        branches(choice, at);
        return at.expected().type();
    }

    private void branches(ConditionalExpressionTree choice, At at) {
        type(choice.getTrueExpression(), at.with(Bindings.when(choice.getCondition(), true)));
        type(choice.getFalseExpression(), at.with(Bindings.when(choice.getCondition(), false)));
    }

    @Override
    public @Nullable TypeMirror visitSwitchExpression(SwitchExpressionTree choice, At at) {
        return typing.switches.expression(choice, at);
    }

    @Override
    public @Nullable TypeMirror visitAssignment(AssignmentTree assignment, At at) {
        TypeMirror variable = type(assignment.getVariable(), at.alone());
        type(assignment.getExpression(), at.expecting(variable));
        return variable;
    }

    @Override
    public @Nullable TypeMirror visitCompoundAssignment(CompoundAssignmentTree assignment, At at) {
        TypeMirror variable = type(assignment.getVariable(), at.alone());
        type(assignment.getExpression(), at.alone());
        return variable;
    }

    @Override
    public @Nullable TypeMirror visitArrayAccess(ArrayAccessTree access, At at) {
        TypeMirror array = type(access.getExpression(), at.alone());
        type(access.getIndex(), at.expecting(primitive(TypeKind.INT)));
        return array instanceof ArrayType known ? known.getComponentType() : null;
    }

    @Override
    public @Nullable TypeMirror visitNewArray(NewArrayTree creation, At at) {
        creation.getDimensions().forEach(each -> type(each, at.expecting(primitive(TypeKind.INT))));
        TypeMirror type = creation.getType() == null
                ? at.expected().type()
                : arrayOf(typing.typeTrees.type(creation.getType(), at), creation);
        TypeMirror component = type instanceof ArrayType array ? array.getComponentType() : null;
        if (creation.getInitializers() != null) {
            creation.getInitializers().forEach(each -> type(each, at.expecting(component)));
        }
        return component == null ? null : type;
    }

    private @Nullable TypeMirror arrayOf(@Nullable TypeMirror element, NewArrayTree creation) {
        TypeMirror type = element;
        int rank = creation.getInitializers() == null ? creation.getDimensions().size() : 1;
        for (int i = 0; i < rank && type != null; i++) {
            type = typing.types.getArrayType(type);
        }
        return type;
    }

    @Override
    public @Nullable TypeMirror visitTypeCast(TypeCastTree cast, At at) {
        TypeMirror to = typing.typeTrees.type(cast.getType(), at);
        ExpressionTree operand = ArgumentTyping.unparenthesized(cast.getExpression());
        boolean isFunction = operand instanceof LambdaExpressionTree || operand instanceof MemberReferenceTree;
        type(cast.getExpression(), isFunction ? at.expecting(to) : at.alone());
        return to;
    }

    @Override
    public @Nullable TypeMirror visitInstanceOf(InstanceOfTree test, At at) {
        type(test.getExpression(), at.alone());
        if (test.getPattern() == null) {
            typing.typeTrees.type(test.getType(), at);
        } else {
            typing.patterns.pattern(test.getPattern(), at);
        }
        return primitive(TypeKind.BOOLEAN);
    }

    @Override
    public @Nullable TypeMirror visitMethodInvocation(MethodInvocationTree call, At at) {
        return typing.calls.invocation(call, at);
    }

    @Override
    public @Nullable TypeMirror visitNewClass(NewClassTree creation, At at) {
        return typing.calls.creation(creation, at);
    }

    @Override
    public @Nullable TypeMirror visitLambdaExpression(LambdaExpressionTree lambda, At at) {
        return typing.lambdas.lambda(lambda, at);
    }

    @Override
    public @Nullable TypeMirror visitMemberReference(MemberReferenceTree reference, At at) {
        return typing.references.reference(reference, at);
    }
}
