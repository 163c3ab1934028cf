package org.tapeless.it.laws;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapeless.it.laws.Subject.Kind;

/**
 * A tangent or bar of the wrong shape, or one that is some argument itself, is refused with the parameter's name before
 * anything is written.
 */
final class Shapes {

    private Shapes() {}

    static void check(Point point) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        Class<?>[] tangents = companion.tangentTypes();
        Class<?>[] bars = companion.barTypes();
        checkMember(point, companion.member("Jvp", tangents), 1, 0);
        switch (subject.kind()) {
            case VOID -> checkMember(point, companion.member("Vjp", bars), 0, 1);
            case SCALAR -> checkMember(point, companion.member("GradientInto", bars), 0, 1);
            case ARRAY -> {
                wrongSeed(point, companion);
                wrongDirections(point, companion);
            }
        }
        if (subject.isSecondOrder()) {
            checkMember(point, companion.member("Hvp", tangents), 1, 0);
            checkMember(point, companion.member("HvpInto", Companion.join(tangents, bars)), 1, 1);
        }
    }

    /** Whether both are arrays of the same lengths all the way down, or no arrays. */
    static boolean same(Object a, Object b) {
        if (a == null || b == null || !a.getClass().isArray() || !b.getClass().isArray()) {
            return true;
        }
        if (Array.getLength(a) != Array.getLength(b)) {
            return false;
        }
        for (int i = 0; i < Array.getLength(a); i++) {
            if (!same(Array.get(a, i), Array.get(b, i))) {
                return false;
            }
        }
        return true;
    }

    /** Calls the member with one wrong extra at a time; extras are so many sets of tangents, then of bars. */
    private static void checkMember(Point point, Method member, int tangentSets, int barSets) {
        Subject subject = point.subject();
        List<Slot> slots = subject.slots();
        for (int i = 0; i < slots.size() * (tangentSets + barSets); i++) {
            Slot slot = slots.get(i % slots.size());
            boolean bar = i >= slots.size() * tangentSets;
            if (slot.isScalar() && !bar) {
                continue;
            }
            List<Object> extras = extras(point, tangentSets, barSets);
            extras.set(i, longer(extras.get(i)));
            refused(point, member, extras, parameterName(point, member, i));
            if (!slot.isScalar()) {
                primalAsExtra(point, member, extras(point, tangentSets, barSets), i, slot);
            }
        }
    }

    private static List<Object> extras(Point point, int tangentSets, int barSets) {
        List<Object> shapes = point.subject().shapes(point.arguments());
        List<Object> extras = new ArrayList<>();
        if (tangentSets == 1) {
            extras.addAll(Flat.shaped(shapes, point.u()));
        }
        if (barSets == 1) {
            extras.addAll(Flat.bars(shapes, point.v()));
        }
        return extras;
    }

    /** An array of one row or element more than there should be. */
    private static Object longer(Object array) {
        int n = Array.getLength(array);
        Object out = Array.newInstance(array.getClass().componentType(), n + 1);
        System.arraycopy(array, 0, out, 0, n);
        if (n > 0) {
            Array.set(out, n, Bits.copy(Array.get(array, 0)));
        }
        return out;
    }

    private static void refused(Point point, Method member, List<Object> extras, String name) {
        Object[] before = Bits.copy(extras.toArray());
        Run run = new Companion(point.subject()).call(member, point.arguments(), extras);
        String what = member.getName() + " with " + name + " of the wrong shape";
        point.require(run.thrown() instanceof IllegalArgumentException, what + ": " + outcome(run));
        String message = String.valueOf(run.thrown().getMessage());
        // A component that is illegal in a record carries "_" behind the name of its parameter.
        point.require(message.contains(name.replaceAll("_+$", "")), what + " does not name it: " + message);
        point.require(Bits.difference(before, extras.toArray()) == null, what + " has written tangents or bars");
        if (!name.equals("resultBar")) {
            String arguments = Bits.difference(point.arguments(), run.arguments());
            point.require(arguments == null, what + " has written arguments" + arguments);
        }
    }

    /** A bar or tangent must not be the argument itself. */
    private static void primalAsExtra(Point point, Method member, List<Object> extras, int i, Slot slot) {
        Object[] own = Bits.copy(point.arguments());
        extras.set(i, own[slot.position()]);
        List<Object> passed = new ArrayList<>(java.util.Arrays.asList(own));
        passed.addAll(extras);
        Run run = Run.of(member, null, passed.toArray(), own);
        String what = member.getName() + " with an argument as its own tangent or bar";
        boolean empty = Flat.of(own[slot.position()]).length == 0;
        point.require(empty || run.thrown() instanceof IllegalArgumentException, what + ": " + outcome(run));
    }

    private static String outcome(Run run) {
        return run.thrown() == null ? "is accepted" : "throws " + run.thrown();
    }

    /** The name as compiled in, or else the name of the record component at the same place, or else nothing. */
    private static String parameterName(Point point, Method member, int extra) {
        int shift = point.subject().parameterTypes().length;
        if (member.getParameters()[shift + extra].isNamePresent()) {
            String own = member.getParameters()[shift + extra].getName();
            int slots = point.subject().slots().size();
            int slot = point.subject().slots().get(extra % slots).position();
            // A parameter with the name of a class that is called carries "_" behind it, its bar does not.
            String primal = member.getParameters()[slot].getName().replaceAll("_+$", "");
            return own.contains(primal) ? primal : own;
        }
        return Optional.of(point.subject().kind())
                .filter(k -> k == Kind.SCALAR)
                .flatMap(k -> new Companion(point.subject()).find("Gradient"))
                .map(m -> m.getReturnType()
                        .getRecordComponents()[
                        1 + extra % point.subject().slots().size()]
                        .getName())
                .orElse("");
    }

    private static void wrongSeed(Point point, Companion companion) {
        Object result = Bits.copy(point.subject().run(point.arguments()).result());
        List<Object> seed = new ArrayList<>(List.of(longer(result)));
        refused(point, companion.member("Vjp", result.getClass()), seed, "resultBar");
    }

    private static void wrongDirections(Point point, Companion companion) {
        Optional<Method> jvps = companion.find("Jvps", double[][].class);
        if (jvps.isPresent()) {
            double[][] directions = {point.u(), new double[point.u().length + 1]};
            refused(point, jvps.get(), new ArrayList<>(List.of((Object) directions)), "directions");
        }
    }
}
