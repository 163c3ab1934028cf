package org.tapeless.it.laws;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tapeless.it.laws.Subject.Kind;

/** Whatever generated member is called, the user's method has happened: once, bit for bit, exceptions included. */
final class Fidelity {

    private Fidelity() {}

    /** One way to call one member, and where the primal's value is in what it returns. */
    private record Call(Method member, List<Object> extras, boolean inRecord, boolean manySweeps) {}

    static void check(Point point) {
        Subject subject = point.subject();
        int before = subject.effects();
        Run expected = subject.run(point.arguments());
        int effects = subject.effects() - before;
        for (Call call : calls(point)) {
            before = subject.effects();
            Run actual = new Companion(subject).call(call.member(), point.arguments(), call.extras());
            String name = call.member().getName();
            point.require(
                    call.manySweeps() || subject.effects() - before == effects,
                    name + ": " + (subject.effects() - before) + " side effects, not " + effects);
            if (expected.thrown() != null) {
                sameException(point, name, expected.thrown(), actual.thrown());
                continue;
            }
            point.require(actual.thrown() == null, name + " throws " + actual.thrown());
            String arguments = Bits.difference(expected.arguments(), actual.arguments());
            point.require(arguments == null, name + " leaves arguments" + arguments);
            sameValue(point, call, expected, actual);
        }
    }

    private static void sameException(Point point, String name, Throwable expected, Throwable actual) {
        point.require(actual != null, name + " throws nothing, the primal " + expected);
        point.require(
                expected.getClass() == actual.getClass() && sameMessage(expected, actual),
                name + " throws " + actual + ", the primal " + expected);
    }

    /** The machine's own text for a null reference speaks of bytecode and of numbered variables: it is not compared. */
    private static boolean sameMessage(Throwable expected, Throwable actual) {
        String wanted = String.valueOf(expected.getMessage());
        String found = String.valueOf(actual.getMessage());
        boolean aboutBytecode = expected instanceof NullPointerException && wanted.startsWith("Cannot ");
        return aboutBytecode ? found.startsWith("Cannot ") : found.equals(wanted);
    }

    private static void sameValue(Point point, Call call, Run expected, Run actual) {
        if (expected.result() == null || call.manySweeps()) {
            return;
        }
        Object value = call.inRecord() ? Companion.component(actual.result(), 0) : actual.result();
        Object wanted =
                value instanceof Double && expected.result() instanceof Float f ? f.doubleValue() : expected.result();
        String difference = Bits.difference(wanted, value);
        point.require(difference == null, call.member().getName() + " returns the value" + difference);
        String alias = Bits.aliasOf(expected.result(), expected.arguments());
        point.require(
                alias.equals(Bits.aliasOf(value, actual.arguments())),
                call.member().getName() + ": the value must be argument '" + alias + "', as the primal's result is");
    }

    private static List<Call> calls(Point point) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        List<Object> shapes = subject.shapes(point.arguments());
        List<Object> tangents = Flat.shaped(shapes, point.u());
        List<Object> bars = Flat.bars(shapes, point.v());
        List<Call> calls = new ArrayList<>();
        boolean isVoid = subject.kind() == Kind.VOID;
        calls.add(new Call(companion.member("Jvp", companion.tangentTypes()), tangents, !isVoid, false));
        Object result = subject.run(point.arguments()).result();
        switch (subject.kind()) {
            case VOID -> {
                if (point.keepsShapes()) {
                    calls.add(new Call(companion.member("Vjp", companion.barTypes()), bars, false, false));
                }
            }
            case ARRAY -> {
                Class<?> type = subject.primal().getReturnType();
                if (result != null) {
                    List<Object> seed = List.of(Bits.copy(result));
                    calls.add(new Call(companion.member("Vjp", type), seed, true, false));
                }
                double[][] directions = {point.u(), point.v()};
                Optional<Method> jvps = companion.find("Jvps", double[][].class);
                jvps.ifPresent(m -> calls.add(new Call(m, List.of((Object) directions), false, true)));
                companion.find("Jacobian").ifPresent(m -> calls.add(new Call(m, List.of(), false, true)));
            }
            case SCALAR -> {
                calls.add(new Call(companion.member("Gradient"), List.of(), true, false));
                calls.add(new Call(companion.member("GradientInto", companion.barTypes()), bars, false, false));
            }
        }
        if (!isVoid && result != null && point.keepsShapes()) {
            List<Object> seeds = new ArrayList<>(List.of(Bits.copy(result)));
            seeds.addAll(Flat.bars(shapes, point.v()));
            companion.writingVjp().ifPresent(m -> calls.add(new Call(m, seeds, false, false)));
        }
        if (subject.isSecondOrder()) {
            List<Object> both = new ArrayList<>(Flat.shaped(shapes, point.u()));
            both.addAll(Flat.bars(shapes, point.v()));
            Class<?>[] types = Companion.join(companion.tangentTypes(), companion.barTypes());
            calls.add(new Call(
                    companion.member("Hvp", companion.tangentTypes()), Flat.shaped(shapes, point.u()), true, false));
            calls.add(new Call(companion.member("HvpInto", types), both, false, false));
            companion.find("Hessian").ifPresent(m -> calls.add(new Call(m, List.of(), false, true)));
        }
        return calls;
    }

    /** The overload on dual numbers is the flat member, bit for bit. */
    static void dualOverload(Point point) {
        Companion companion = new Companion(point.subject());
        Optional<Method> overload = companion.dualJvp();
        if (overload.isEmpty()) {
            return;
        }
        Companion.Tangents flat = companion.jvp(point.arguments(), point.u());
        Companion.Tangents dual = companion.dualJvp(overload.get(), point.arguments(), point.u());
        String difference =
                Bits.difference(new Object[] {flat.value(), flat.result()}, new Object[] {dual.value(), dual.result()});
        point.require(difference == null, "the overload on Dual differs: " + difference);
        point.require(Arrays.equals(flat.exit(), dual.exit()), "the overload on Dual has other exit tangents");
    }
}
