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
    private final boolean open;

    Instantiation(Typing typing, Overloads.Selected selected, List<Argument> arguments, At.Expected expected) {
        this.typing = typing;
        this.selected = selected;
        this.candidate = selected.candidate();
        GenericInference inference = new GenericInference(typing.conversions, candidate.variables());
        if (candidate.variables().isEmpty()) {
            this.solution = new Substitution(typing.types);
            this.open = false;
        } else {
            for (int i = 0; i < arguments.size(); i++) {
                constrain(inference, arguments.get(i), formal(i));
            }
            if (expected.type() != null && candidate.mentions(candidate.result())) {
                inference.result(candidate.result(), expected.type());
            }
            for (int i = 0; i < arguments.size(); i++) {
                if (arguments.get(i) instanceof Argument.Lambda lambda) {
                    constrain(inference, lambda, formal(i));
                }
            }
            boolean silent = expected.isTarget() && expected.type() == null;
            boolean functions = arguments.stream().anyMatch(Instantiation::isFunction);
            // Without a target an open parameter is its bound.
            this.open = inference.solve(false).apply(candidate.result(), candidate.variables()) == null;
            this.solution = inference.solve(!silent && !functions);
        }
        this.unchecked = inference.isUnchecked();
    }

    private static boolean isFunction(Argument argument) {
        return argument instanceof Argument.Reference || argument instanceof Argument.Lambda;
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
        } else if (argument instanceof Argument.Generic generic && generic.alone() != null && !generic.open()) {
            inference.argument(generic.alone(), formal);
        } else if (argument instanceof Argument.Choice choice) {
            choice.results().forEach(each -> constrain(inference, each, formal));
        }
    }

    /** {@code map(x -> x.size())}: once the parameter types are known, the body says what the lambda returns. */
    private void constrain(GenericInference inference, Argument.Lambda lambda, @Nullable TypeMirror formal) {
        ExecutableType descriptor = formal == null ? null : typing.descriptors.of(formal);
        if (descriptor == null
                || descriptor.getReturnType().getKind() == TypeKind.VOID
                || !inference.mentions(descriptor.getReturnType())) {
            return;
        }
        Substitution soFar = inference.solve(false);
        List<@Nullable TypeMirror> parameters = new ArrayList<>();
        for (TypeMirror each : descriptor.getParameterTypes()) {
            parameters.add(soFar.apply(each, candidate.variables()));
        }
        TypeMirror returned = typing.lambdas.result(lambda.tree(), parameters, lambda.at());
        if (returned != null && returned.getKind() != TypeKind.VOID) {
            inference.argument(returned, descriptor.getReturnType());
        }
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
    @Nullable TypeMirror parameter(int i) {
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

    /** Whether neither arguments nor target tell what the result is. */
    boolean isOpen() {
        return open;
    }

    @Nullable TypeMirror result() {
        TypeMirror result = candidate.result();
        if (unchecked && candidate.mentions(result)) {
            return typing.types.erasure(result);
        }
        return applied(result);
    }
}
