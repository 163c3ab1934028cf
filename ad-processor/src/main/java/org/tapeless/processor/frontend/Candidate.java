package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor that a call may mean, as a member of the type it is searched in.
 *
 * @param variables type parameters to infer: its own, for a diamond the class's too
 */
record Candidate(
        ExecutableElement method,
        List<TypeMirror> parameters,
        TypeMirror result,
        List<? extends TypeVariable> variables) {
    static Candidate of(ExecutableElement method, ExecutableType type) {
        return new Candidate(
                method, List.copyOf(type.getParameterTypes()), type.getReturnType(), type.getTypeVariables());
    }

    /** With the type arguments that the call spells out, if their number is right. */
    Candidate with(List<TypeMirror> explicit, Substitution substitution) {
        if (explicit.isEmpty() || explicit.size() != variables.size()) {
            return this;
        }
        for (int i = 0; i < explicit.size(); i++) {
            substitution.put(variables.get(i), explicit.get(i));
        }
        List<TypeMirror> replaced = new ArrayList<>();
        for (TypeMirror each : parameters) {
            replaced.add(replaced(each, substitution));
        }
        return new Candidate(method, replaced, replaced(result, substitution), List.of());
    }

    private static TypeMirror replaced(TypeMirror type, Substitution substitution) {
        TypeMirror replaced = substitution.apply(type, List.of());
        return replaced == null ? type : replaced;
    }

    /** Whether its signature names a class that does not exist (yet). */
    boolean isIncomplete() {
        return Conversions.known(result) == null
                || parameters.stream().anyMatch(each -> Conversions.known(each) == null);
    }

    boolean mentions(TypeMirror type) {
        return Substitution.mentions(type, variables);
    }

    /** The parameter that argument {@code i} goes to; for variable arity the last one is repeated by its elements. */
    @Nullable
    TypeMirror parameter(int i, boolean varargs) {
        int last = parameters.size() - 1;
        if (varargs && i >= last) {
            return parameters.get(last) instanceof ArrayType array ? array.getComponentType() : null;
        }
        return i <= last ? parameters.get(i) : null;
    }
}
