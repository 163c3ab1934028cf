package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tapeless.processor.emit.Derivatives.Internal;
import org.tapeless.processor.emit.Derivatives.SavedFrame;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;

/**
 * The functions and frames that are no members of the API, each under a name of its own. What several methods of the
 * class need alike, a helper that both call, is written once: two functions are alike if their text is and what they
 * call is.
 */
final class Internals {
    /** One method or class to write, and the first method's derivatives that need it. */
    record Shared<T>(T item, Derivatives owner, String name) {}

    // By identity: comparing derivatives by value would compare whole programs.
    private final IdentityHashMap<Derivatives, Map<String, String>> functionNames = new IdentityHashMap<>();
    private final IdentityHashMap<Derivatives, Map<String, String>> frameNames = new IdentityHashMap<>();
    private final List<Shared<Internal>> functions = new ArrayList<>();
    private final List<Shared<SavedFrame>> frames = new ArrayList<>();

    /**
     * @param methods names of methods that are taken
     * @param types names of nested types that are taken
     */
    Internals(List<Derivatives> all, Names methods, Names types) {
        for (Derivatives derivatives : all) {
            functionNames.put(derivatives, new HashMap<>());
            frameNames.put(derivatives, new TreeMap<>());
        }
        nameFrames(all, types);
        nameFunctions(all, methods);
    }

    List<Shared<Internal>> functions() {
        return functions;
    }

    List<Shared<SavedFrame>> frames() {
        return frames;
    }

    /** The method for a function's name; the name itself if there is no such function. */
    Map<String, String> functionNames(Derivatives derivatives) {
        return own(functionNames, derivatives);
    }

    /** The class of a frame type's name. */
    String frameName(Derivatives derivatives, String frame) {
        return own(frameNames, derivatives).getOrDefault(frame, frame);
    }

    private static Map<String, String> own(
            IdentityHashMap<Derivatives, Map<String, String>> names, Derivatives derivatives) {
        return Objects.requireNonNull(names.get(derivatives));
    }

    /** The fields of a frame and of all frames that it holds: frames of equal layout are one class. */
    private static String layout(String name, Derivatives derivatives, Set<String> seen) {
        StringBuilder layout = new StringBuilder(name);
        for (SavedFrame frame : derivatives.frames()) {
            if (frame.frame().type().name().equals(name) && seen.add(name)) {
                for (Frame.Field field : frame.frame().fields()) {
                    Type type = field.type() instanceof ArrayType array ? array.base() : field.type();
                    String inner = type instanceof FrameType held ? layout(held.name(), derivatives, seen) : "";
                    layout.append('(').append(field).append(inner).append(')');
                }
            }
        }
        return layout.toString();
    }

    private void nameFrames(List<Derivatives> all, Names types) {
        Map<String, String> known = new HashMap<>();
        for (Derivatives derivatives : all) {
            for (SavedFrame frame : derivatives.frames()) {
                String wanted = frame.frame().type().name();
                String layout = frame.entryPoint() + layout(wanted, derivatives, new HashSet<>());
                String name = known.get(layout);
                if (name == null) {
                    name = frame.entryPoint() ? wanted : types.numbered(Scopes.legal(wanted));
                    known.put(layout, name);
                    frames.add(new Shared<>(frame, derivatives, name));
                }
                own(frameNames, derivatives).put(wanted, name);
            }
        }
    }

    private void nameFunctions(List<Derivatives> all, Names methods) {
        IdentityHashMap<Derivatives, Map<String, String>> groups = groups(all);
        Map<String, String> names = new HashMap<>();
        for (Derivatives derivatives : all) {
            for (Internal internal : derivatives.internals()) {
                String function = internal.function().name();
                String group = own(groups, derivatives).getOrDefault(function, function);
                String name = names.get(group);
                if (name == null) {
                    name = internal.entryPoint() ? function : methods.numbered(method(function));
                    names.put(group, name);
                    functions.add(new Shared<>(internal, derivatives, name));
                }
                own(functionNames, derivatives).put(function, name);
            }
        }
    }

    /** Splits functions of equal text until each group calls the same groups. */
    private IdentityHashMap<Derivatives, Map<String, String>> groups(List<Derivatives> all) {
        Map<String, Long> sharing = all.stream()
                .flatMap(derivatives -> derivatives.internals().stream())
                .collect(Collectors.groupingBy(internal -> internal.function().name(), Collectors.counting()));
        IdentityHashMap<Derivatives, Map<String, String>> groups = new IdentityHashMap<>();
        for (Derivatives derivatives : all) {
            Map<String, String> own = new HashMap<>();
            for (Internal internal : derivatives.internals()) {
                String name = internal.function().name();
                own.put(name, sharing.getOrDefault(name, 0L) > 1 ? text(derivatives, internal) : name);
            }
            groups.put(derivatives, own);
        }
        int before;
        int after = count(groups);
        do {
            before = after;
            groups = refined(all, groups);
            after = count(groups);
        } while (after > before);
        return groups;
    }

    private static int count(IdentityHashMap<Derivatives, Map<String, String>> groups) {
        return (int) groups.values().stream()
                .flatMap(own -> own.values().stream())
                .distinct()
                .count();
    }

    private static IdentityHashMap<Derivatives, Map<String, String>> refined(
            List<Derivatives> all, IdentityHashMap<Derivatives, Map<String, String>> groups) {
        Map<String, Integer> numbers = new HashMap<>();
        IdentityHashMap<Derivatives, Map<String, String>> result = new IdentityHashMap<>();
        for (Derivatives derivatives : all) {
            Map<String, String> old = own(groups, derivatives);
            Map<String, String> own = new HashMap<>();
            for (Internal internal : derivatives.internals()) {
                StringBuilder key =
                        new StringBuilder(old.getOrDefault(internal.function().name(), ""));
                for (String callee : callees(internal.function())) {
                    key.append('\n').append(old.getOrDefault(callee, callee));
                }
                int number = numbers.computeIfAbsent(key.toString(), k -> numbers.size());
                own.put(internal.function().name(), internal.function().name() + "#" + number);
            }
            result.put(derivatives, own);
        }
        return result;
    }

    private static Set<String> callees(Function function) {
        Set<String> callees = new TreeSet<>();
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Own own) {
                callees.add(own.function());
            }
        });
        return callees;
    }

    /** The function's text, and what else decides how it is written. */
    private String text(Derivatives derivatives, Internal internal) {
        return internal.function() + "\n" + internal.entryPoint()
                + derivatives.method().thrown() + derivatives.method().typeParameters() + frameNames.get(derivatives);
    }

    /** A legal method name: what an IR name has before a parenthesis. */
    private static String method(String function) {
        int end = function.indexOf('(');
        return Scopes.legal(end > 0 ? function.substring(0, end) : function);
    }
}
