package org.tapeless.processor.frontend;

import com.sun.source.tree.LambdaExpressionTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Overload resolution (JLS 15.12.2): without boxing, with boxing, with variable arity; the most specific one wins.
 *
 * <p>Where an argument's type is not known, the answer is the only candidate that is left, or none: never a guess.
 */
final class Overloads {
    private enum Phase {
        STRICT,
        LOOSE,
        VARIABLE_ARITY
    }

    private enum Verdict {
        NO,
        MAYBE,
        YES;

        Verdict and(Verdict other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /** The winner, and whether phase 3 found it. */
    record Selected(Candidate candidate, boolean varargs) {}

    private final Conversions conversions;
    private final Types types;
    private final Members members;
    private final Descriptors descriptors;

    Overloads(Conversions conversions, Members members, Descriptors descriptors) {
        this.conversions = conversions;
        this.types = conversions.types;
        this.members = members;
        this.descriptors = descriptors;
    }

    /** The candidate that javac would call; null if there is none or if too little is known to say. */
    @Nullable
    Selected select(List<Candidate> candidates, List<Argument> arguments) {
        for (Phase phase : Phase.values()) {
            List<Candidate> applicable = new ArrayList<>();
            for (Candidate each : candidates) {
                Verdict verdict = verdict(each, arguments, phase);
                if (verdict == Verdict.MAYBE) {
                    return onlyOne(candidates, arguments);
                }
                if (verdict == Verdict.YES) {
                    applicable.add(each);
                }
            }
            if (!applicable.isEmpty()) {
                boolean varargs = phase == Phase.VARIABLE_ARITY;
                Candidate best = mostSpecific(applicable, arguments, varargs);
                return best == null ? null : new Selected(best, varargs);
            }
        }
        return null;
    }

    /** Whether nothing can be applied, whatever the arguments of unknown type may be. */
    boolean isHopeless(List<Candidate> candidates, List<Argument> arguments) {
        return candidates.stream().allMatch(each -> possible(each, arguments) == Verdict.NO);
    }

    private Verdict possible(Candidate each, List<Argument> arguments) {
        Verdict loose = verdict(each, arguments, Phase.LOOSE);
        return loose == Verdict.NO ? verdict(each, arguments, Phase.VARIABLE_ARITY) : loose;
    }

    private @Nullable Selected onlyOne(List<Candidate> candidates, List<Argument> arguments) {
        List<Candidate> left = candidates.stream()
                .filter(each -> possible(each, arguments) != Verdict.NO)
                .toList();
        if (left.size() != 1) {
            return null;
        }
        Candidate only = left.get(0);
        Verdict loose = verdict(only, arguments, Phase.LOOSE);
        boolean mayBeVarargs = verdict(only, arguments, Phase.VARIABLE_ARITY) != Verdict.NO;
        return loose == Verdict.MAYBE && mayBeVarargs ? null : new Selected(only, loose == Verdict.NO);
    }

    private Verdict verdict(Candidate candidate, List<Argument> arguments, Phase phase) {
        boolean varargs = phase == Phase.VARIABLE_ARITY;
        int parameters = candidate.parameters().size();
        if (varargs
                ? !candidate.method().isVarArgs() || arguments.size() < parameters - 1
                : arguments.size() != parameters) {
            return Verdict.NO;
        }
        GenericInference inference = new GenericInference(conversions, candidate.variables());
        Verdict verdict = Verdict.YES;
        for (int i = 0; i < arguments.size() && verdict != Verdict.NO; i++) {
            TypeMirror formal = candidate.parameter(i, varargs);
            if (formal == null || Conversions.known(formal) == null) {
                verdict = verdict.and(Verdict.MAYBE);
            } else {
                verdict = verdict.and(verdict(arguments.get(i), formal, phase, inference));
            }
        }
        if (!candidate.variables().isEmpty() && verdict != Verdict.NO) {
            inference.solve(false);
        }
        return inference.isPossible() ? verdict : Verdict.NO;
    }

    private Verdict verdict(Argument argument, TypeMirror formal, Phase phase, GenericInference inference) {
        if (argument instanceof Argument.Typed typed) {
            return verdict(typed.type(), formal, phase, inference);
        }
        if (argument instanceof Argument.Lambda lambda) {
            return verdict(lambda.tree(), formal, inference);
        }
        if (argument instanceof Argument.Reference) {
            return descriptors.of(formal) == null && formal.getKind() != TypeKind.TYPEVAR ? Verdict.NO : Verdict.MAYBE;
        }
        if (argument instanceof Argument.Choice choice) {
            Verdict all = Verdict.YES;
            for (Argument each : choice.results()) {
                all = all.and(verdict(each, formal, phase, inference));
            }
            return all;
        }
        if (argument instanceof Argument.Generic generic) {
            return verdict(generic, formal, phase, inference);
        }
        return Verdict.MAYBE;
    }

    private Verdict verdict(LambdaExpressionTree lambda, TypeMirror formal, GenericInference inference) {
        ExecutableType descriptor = descriptors.of(formal);
        if (descriptor == null) {
            return formal.getKind() == TypeKind.TYPEVAR && inference.mentions(formal) ? Verdict.YES : Verdict.NO;
        }
        if (!Descriptors.hasShape(lambda, descriptor)) {
            return Verdict.NO;
        }
        // With declared parameter types the body decides too (JLS 15.12.2.2), and it has not been looked at.
        boolean bodyCounts = descriptor.getReturnType().getKind() != TypeKind.VOID && isExplicit(lambda);
        return bodyCounts ? Verdict.MAYBE : Verdict.YES;
    }

    private static boolean isExplicit(LambdaExpressionTree lambda) {
        return lambda.getParameters().stream().allMatch(parameter -> parameter.getType() != null);
    }

    private Verdict verdict(TypeMirror actual, TypeMirror formal, Phase phase, GenericInference inference) {
        if (!inference.mentions(formal)) {
            boolean fits =
                    phase == Phase.STRICT ? conversions.strict(actual, formal) : conversions.loose(actual, formal);
            return fits ? Verdict.YES : Verdict.NO;
        }
        if (actual.getKind() == TypeKind.VOID
                || (phase == Phase.STRICT && actual.getKind().isPrimitive())) {
            return Verdict.NO;
        }
        inference.argument(actual, formal);
        return inference.isPossible() ? Verdict.YES : Verdict.NO;
    }

    /** A target could still change the type arguments of this one, not its class. */
    private Verdict verdict(Argument.Generic generic, TypeMirror formal, Phase phase, GenericInference inference) {
        boolean isBare = generic.declared().getKind() == TypeKind.TYPEVAR;
        boolean isOurs = formal.getKind() == TypeKind.TYPEVAR && inference.mentions(formal);
        TypeMirror alone = generic.alone();
        if (alone == null && isBare) {
            return Verdict.MAYBE;
        }
        if (alone != null && (isBare || isOurs || (!inference.mentions(formal) && conversions.loose(alone, formal)))) {
            return verdict(alone, formal, phase, inference);
        }
        TypeMirror seen = types.erasure(alone == null ? generic.declared() : alone);
        return conversions.loose(seen, types.erasure(formal)) ? Verdict.MAYBE : Verdict.NO;
    }

    /** JLS 15.12.2.5. */
    private @Nullable Candidate mostSpecific(List<Candidate> applicable, List<Argument> arguments, boolean varargs) {
        List<Candidate> best = new ArrayList<>();
        for (Candidate each : applicable) {
            if (applicable.stream()
                    .allMatch(other -> other == each || isMoreSpecific(each, other, arguments, varargs))) {
                best.add(each);
            }
        }
        Candidate preferred = best.isEmpty() ? null : best.get(0);
        for (Candidate each : best) {
            if (preferred != null && isPreferred(each, preferred)) {
                preferred = each;
            }
        }
        return preferred;
    }

    private boolean isMoreSpecific(Candidate a, Candidate b, List<Argument> arguments, boolean varargs) {
        int count = varargs
                ? Math.max(
                        arguments.size(),
                        Math.max(a.parameters().size(), b.parameters().size()))
                : arguments.size();
        GenericInference inference = new GenericInference(conversions, b.variables());
        for (int i = 0; i < count; i++) {
            TypeMirror from = a.parameter(i, varargs);
            TypeMirror to = b.parameter(i, varargs);
            if (from == null || to == null) {
                return false;
            }
            Argument argument = i < arguments.size() ? arguments.get(i) : new Argument.Unknown();
            if (!inference.mentions(to)) {
                if (!types.isSubtype(from, to) && !isMoreSpecificFunction(argument, from, to)) {
                    return false;
                }
            } else if (from.getKind().isPrimitive()) {
                return false;
            } else {
                inference.argument(from, to);
            }
        }
        inference.solve(false);
        return inference.isPossible();
    }

    /** For a lambda with declared parameter types: by what the functions return. */
    private boolean isMoreSpecificFunction(Argument argument, TypeMirror from, TypeMirror to) {
        ExecutableType a = descriptors.of(from);
        ExecutableType b = descriptors.of(to);
        if (!(argument instanceof Argument.Lambda lambda) || a == null || b == null || !isExplicit(lambda.tree())) {
            return false;
        }
        TypeMirror result = a.getReturnType();
        TypeMirror other = b.getReturnType();
        if (other.getKind() == TypeKind.VOID || result.getKind() == TypeKind.VOID) {
            return other.getKind() == TypeKind.VOID;
        }
        return result.getKind().isPrimitive() == other.getKind().isPrimitive() && types.isSubtype(result, other);
    }

    /** Among methods of the same signature: the one nearer to the class, then one with a body, then the narrower result. */
    private boolean isPreferred(Candidate a, Candidate b) {
        if (a.method().getEnclosingElement() instanceof TypeElement ownerOfA
                && b.method().getEnclosingElement() instanceof TypeElement ownerOfB
                && !ownerOfA.equals(ownerOfB)) {
            if (members.isSubclass(ownerOfA, ownerOfB) != members.isSubclass(ownerOfB, ownerOfA)) {
                return members.isSubclass(ownerOfA, ownerOfB);
            }
        }
        boolean isAbstract = a.method().getModifiers().contains(Modifier.ABSTRACT);
        if (isAbstract != b.method().getModifiers().contains(Modifier.ABSTRACT)) {
            return !isAbstract;
        }
        return !types.isSameType(a.result(), b.result()) && types.isSubtype(a.result(), b.result());
    }
}
