package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;

/**
 * Fields, as source that the companion may contain.
 *
 * <pre>
 * RATE           p.Fit.RATE
 * this.w         self.w
 * this.secret    field$secret(self)      private; see {@link PrivateField}
 * point.x        point.x()               component of a record, unless its accessor is written out
 * </pre>
 */
final class FieldReads {
    private final Reach reach;
    private final Map<VariableElement, PrivateField> privateFields = new LinkedHashMap<>();
    private final Set<VariableElement> warned = new HashSet<>();

    FieldReads(Reach reach) {
        this.reach = reach;
    }

    List<PrivateField> privateFields() {
        return new ArrayList<>(privateFields.values());
    }

    /** A field of the receiver that is named without a qualifier. */
    Expr ofReceiver(Body body, VariableElement field, Tree tree) {
        Var self = body.self();
        TypeElement owner = BodyTypes.owner(field);
        if (self == null || !reach.types().isSubclass(body.owner(), owner)) {
            return body.faulty(Fault.OUTER_INSTANCE, tree, body.owner().getSimpleName());
        }
        return read(body, field, Exprs.local(self), tree);
    }

    /** @param receiver null for static fields */
    Expr read(Body body, VariableElement field, @Nullable Expr receiver, Tree tree) {
        TypeMirror mirror = body.attribution().typeOf(tree);
        Type type = reach.types().of(mirror == null ? field.asType() : mirror);
        boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
        if (receiver != null && Coercions.isUnknown(receiver)) {
            return Body.placeholder();
        }
        if (receiver != null && type.isDifferentiable() && warned.add(field)) {
            reach.warn(Fault.CONSTANT_FIELD.at(reach.sourceMap().number(body.path(), tree), field.getSimpleName()));
        }
        if (receiver != null && isRecordComponent(field)) {
            return ForeignSource.begin()
                    .receiver(receiver)
                    .text("." + field.getSimpleName() + "()")
                    .read(type, true);
        }
        if (reach.types().visible(field)) {
            return visible(field, receiver, tree).read(type, isFinal);
        }
        if (receiver == null && tree instanceof MemberSelectTree select) {
            // A public field of a hidden superclass, seen through a subclass.
            String through = visibleQualifier(body, field, select.getExpression());
            if (!through.isEmpty()) {
                return ForeignSource.begin()
                        .text(through + "." + field.getSimpleName())
                        .read(type, isFinal);
            }
        }
        if (!reach.isInside(field)) {
            return body.faulty(Fault.INACCESSIBLE, tree, "field " + field.getSimpleName());
        }
        ForeignSource source = ForeignSource.begin().text(accessor(field).accessor() + "(");
        return (receiver == null ? source : source.operand(receiver)).text(")").read(type, isFinal);
    }

    /** A static field that is named by something else than a tree for it, as enum constants are in cases. */
    Expr constant(Body body, VariableElement field, Tree tree) {
        if (reach.types().visible(field)) {
            return visible(field, null, tree).read(reach.types().of(field.asType()), true);
        }
        return reach.isInside(field)
                ? ForeignSource.begin()
                        .text(accessor(field).accessor() + "()")
                        .read(reach.types().of(field.asType()), true)
                : body.faulty(Fault.INACCESSIBLE, tree, "constant " + field.getSimpleName());
    }

    private static ForeignSource visible(VariableElement field, @Nullable Expr receiver, Tree tree) {
        String owner = BodyTypes.name(BodyTypes.owner(field));
        ForeignSource source = ForeignSource.begin();
        if (receiver == null) {
            source.text(owner);
        } else if (tree instanceof MemberSelectTree select && NameLowering.isSuper(select.getExpression())) {
            source.text("((" + owner + ") ").receiver(receiver).text(")");
        } else {
            source.receiver(receiver);
        }
        return source.text("." + field.getSimpleName());
    }

    private String visibleQualifier(Body body, VariableElement field, ExpressionTree qualifier) {
        boolean isPublic = field.getModifiers().contains(Modifier.PUBLIC);
        return isPublic
                        && body.attribution().targetOf(qualifier) instanceof Attribution.Target.Type target
                        && reach.types().visible(target.type())
                ? BodyTypes.name(target.type())
                : "";
    }

    /** A component of a record of this file whose accessor does nothing but return it. */
    private boolean isRecordComponent(VariableElement field) {
        TypeElement owner = BodyTypes.owner(field);
        return owner.getKind() == ElementKind.RECORD && reach.types().visible(owner) && isImplicitAccessor(field);
    }

    private boolean isImplicitAccessor(VariableElement field) {
        return BodyTypes.owner(field).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .map(ExecutableElement.class::cast)
                .filter(method -> method.getSimpleName().equals(field.getSimpleName())
                        && method.getParameters().isEmpty())
                .anyMatch(this::hasNoBody);
    }

    private boolean hasNoBody(ExecutableElement accessor) {
        MethodTree tree = reach.trees().getTree(accessor);
        return reach.isInside(accessor) && (tree == null || tree.getBody() == null);
    }

    /** The field behind an accessor that javac supplies; null if the method is anything else. */
    @Nullable
    VariableElement componentOf(ExecutableElement method) {
        if (BodyTypes.owner(method).getKind() != ElementKind.RECORD
                || !method.getParameters().isEmpty()
                || method.getModifiers().contains(Modifier.STATIC)
                || !hasNoBody(method)) {
            return null;
        }
        return BodyTypes.owner(method).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD)
                .map(VariableElement.class::cast)
                .filter(field -> field.getSimpleName().equals(method.getSimpleName())
                        && !field.getModifiers().contains(Modifier.STATIC))
                .findFirst()
                .orElse(null);
    }

    private PrivateField accessor(VariableElement field) {
        return privateFields.computeIfAbsent(field, this::describe);
    }

    private PrivateField describe(VariableElement field) {
        TypeElement owner = BodyTypes.owner(field);
        BodyTypes types = reach.types();
        return new PrivateField(
                reach.elements().getBinaryName(owner).toString(),
                types.name(owner.asType()),
                field.getSimpleName().toString(),
                types.of(field.asType()).java(),
                types.nameable(field.asType()) ? types.erasure(field.asType()) : "",
                field.getModifiers().contains(Modifier.STATIC),
                field.getModifiers().contains(Modifier.FINAL),
                accessorName(owner, field));
    }

    private String accessorName(TypeElement owner, VariableElement field) {
        if (owner.equals(reach.source())) {
            return "field$" + field.getSimpleName();
        }
        String companion = CompanionNames.simple(owner);
        String path = companion.substring(0, companion.length() - CompanionNames.SUFFIX.length());
        return "field$" + path + "$" + field.getSimpleName();
    }
}
