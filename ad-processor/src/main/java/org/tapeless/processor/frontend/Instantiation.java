package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The chosen method with its type arguments: from the arguments, then from what lambdas return, then from the target. */
final class Instantiation {
    private final Typing typing;
    private final Overloads.Selected selected;
    private final Candidate candidate;
    private final Substitution solution;
    private final boolean unchecked;

    Instantiation(Typing typing, Overloads.Selected selected, List<Argument> arguments, At.Expected expected) {
        this.typing = typing;
        this.selected = selected;
        this.candidate = selected.candidate();
        GenericInference inference = new GenericInference(typing.conversions, candidate.variables());
        if (candidate.variables().isEmpty()) {
            this.solution = new Substitution(typing.types);
        } else {
            for (int i = 0; i < arguments.size(); i++) {
                constrain(inference, arguments.get(i), formal(i));
            }
            if (expected.type() != null && candidate.mentions(candidate.result())) {
                inference.result(candidate.result(), expected.type());
            }
            for (int i = 0; i < arguments.size(); i++) {
                constrainByResult(inference, arguments.get(i), formal(i));
            }
            // Without a target an open parameter is its bound.
            boolean mayDefault = !expected.isTarget() || expected.type() != null;
            this.solution = inference.solve(mayDefault);
        }
        this.unchecked = inference.isUnchecked();
    }

    private @Nullable TypeMirror formal(int i) {
        return candidate.parameter(i, selected.varargs());
    }

    private void constrain(GenericInference inference, Argument argument, @Nullable TypeMirror formal) {
        if (formal == null || !inference.mentions(formal)) {
            return;
        }
        if (argument instanceof Argument.Typed typed) {
            inference.argument(typed.type(), formal);
        } else if (argument instanceof Argument.Generic generic && generic.alone() != null) {
            inference.argument(generic.alone(), formal);
        } else if (argument instanceof Argument.Choice choice) {
            choice.results().forEach(each -> constrain(inference, each, formal));
        } else if (argument instanceof Argument.Unknown || argument instanceof Argument.Generic) {
            inference.doubt(formal);
        }
    }

    /** {@code map(x -> x.size())}: once the parameter types are known, the body says what the lambda returns. */
    private void constrainByResult(GenericInference inference, Argument argument, @Nullable TypeMirror formal) {
        boolean isFunction = argument instanceof Argument.Lambda || argument instanceof Argument.Reference;
        if (!isFunction || formal == null || !inference.mentions(formal)) {
            return;
        }
        ExecutableType descriptor = typing.descriptors.of(formal);
        if (descriptor == null) {
            inference.doubt(formal);
            return;
        }
        TypeMirror returned = descriptor.getReturnType();
        Substitution soFar = inference.solve(false);
        List<@Nullable TypeMirror> parameters = new ArrayList<>();
        boolean known = true;
        for (TypeMirror each : descriptor.getParameterTypes()) {
            TypeMirror parameter = soFar.apply(each, candidate.variables());
            parameters.add(parameter);
            known &= parameter != null;
        }
        if (returned.getKind() == TypeKind.VOID || !inference.mentions(returned)) {
            if (!known) {
                inference.doubt(formal);
            }
            return;
        }
        TypeMirror result = null;
        if (argument instanceof Argument.Lambda lambda) {
            result = typing.lambdas.result(lambda.tree(), parameters, lambda.at());
        } else if (argument instanceof Argument.Reference reference && known) {
            result = typing.references.result(reference.tree(), nonNull(parameters), reference.at());
        }
        if (result == null || result.getKind() == TypeKind.VOID) {
            inference.doubt(formal);
        } else {
            inference.argument(result, returned);
        }
    }

    private static List<TypeMirror> nonNull(List<@Nullable TypeMirror> types) {
        List<TypeMirror> all = new ArrayList<>();
        for (TypeMirror each : types) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    /** Types of the declared parameters; null where a type argument is not known. */
    List<@Nullable TypeMirror> parameters() {
        List<@Nullable TypeMirror> parameters = new ArrayList<>();
        for (TypeMirror each : candidate.parameters()) {
            parameters.add(applied(each));
        }
        return parameters;
    }

    /** The type that argument {@code i} is converted to. */
    @Nullable
    TypeMirror parameter(int i) {
        TypeMirror formal = formal(i);
        return formal == null ? null : applied(formal);
    }

    /** What a lambda as argument {@code i} takes, as far as it is known while its own type may still be open. */
    List<@Nullable TypeMirror> lambdaParameters(int i) {
        List<@Nullable TypeMirror> parameters = new ArrayList<>();
        TypeMirror formal = formal(i);
        ExecutableType descriptor = formal == null ? null : typing.descriptors.of(formal);
        if (descriptor != null) {
            descriptor.getParameterTypes().forEach(each -> parameters.add(applied(each)));
        }
        return parameters;
    }

    private @Nullable TypeMirror applied(TypeMirror type) {
        return candidate.variables().isEmpty()
                ? Conversions.known(type)
                : Conversions.known(solution.apply(type, candidate.variables()));
    }

    @Nullable
    TypeMirror result() {
        TypeMirror result = candidate.result();
        if (unchecked && candidate.mentions(result)) {
            return typing.types.erasure(result);
        }
        return applied(result);
    }
}
