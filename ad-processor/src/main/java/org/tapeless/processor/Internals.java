package org.tapeless.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.emit.Derivatives;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.simplify.Simplify;
import org.tapeless.processor.source.DifferentiableMethod;

/**
 * Functions and frames that the members of one method need besides themselves. Calls of the user's own methods with
 * inactive arguments are calls of these methods where the companion may make them; private ones come along as copies.
 */
final class Internals {
    private final DifferentiableMethod method;
    private final Program core;
    private final boolean simplify;
    private final Map<String, Derivatives.Internal> functions = new LinkedHashMap<>();
    private final Map<String, Derivatives.SavedFrame> frames = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Internals(DifferentiableMethod method, Program core, boolean simplify) {
        this.method = method;
        this.core = core;
        this.simplify = simplify;
    }

    /** Names in use, shared by all that make functions for the method. */
    Set<String> taken() {
        return taken;
    }

    List<Derivatives.Internal> functions() {
        return List.copyOf(functions.values());
    }

    List<Derivatives.SavedFrame> frames() {
        return List.copyOf(frames.values());
    }

    void add(Function function) {
        boolean entry = function.name().contains("$");
        // Reserved first: a recursive function reaches itself.
        if (!functions.containsKey(function.name())) {
            functions.put(function.name(), new Derivatives.Internal(function, entry));
            functions.put(function.name(), new Derivatives.Internal(finished(function), entry));
        }
    }

    void add(Frame frame) {
        String name = frame.type().name();
        frames.putIfAbsent(name, new Derivatives.SavedFrame(frame, name.contains("$")));
    }

    /** The function as it is emitted. */
    Function finished(Function function) {
        Function clean = simplify ? Simplify.apply(function) : function;
        return clean.withBody(linked(clean.body()));
    }

    private Block linked(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Call call
                    && call.callee() instanceof Callee.Own own
                    && core.functions().containsKey(own.function())) {
                out.add(primal(call, own.function()));
            } else if (stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Companion companion) {
                out.add(asItIs(call, companion));
            } else {
                out.add(stmt.withBlocks(stmt.blocks().stream().map(this::linked).toList()));
            }
        }
        return new Block(out);
    }

    /** A call of another class's method without derivatives. */
    private static Stmt asItIs(Stmt.Call call, Callee.Companion companion) {
        List<Type> parameters = companion.parameters();
        boolean onReceiver = !parameters.isEmpty()
                && parameters.get(0) instanceof OpaqueType first
                && first.java().replaceAll("<.*>", "").equals(companion.owner());
        List<String> parts = new ArrayList<>();
        parts.add(onReceiver ? "" : companion.owner() + "." + companion.method() + "(");
        for (int i = 0; i < parameters.size(); i++) {
            boolean receiver = onReceiver && i == 0;
            boolean last = i == parameters.size() - 1;
            parts.add((receiver ? "." + companion.method() + "(" : last ? "" : ", ") + (last ? ")" : ""));
        }
        if (parameters.isEmpty()) {
            parts.set(0, parts.get(0) + ")");
        }
        Callee callee = new Callee.Foreign(parts, false, true);
        return new Stmt.Call(call.results(), callee, call.arguments(), call.span());
    }

    private Stmt primal(Stmt.Call call, String name) {
        DifferentiableMethod.Primal primal = method.primals().get(name);
        if (primal != null && !primal.parts().isEmpty()) {
            Callee callee = new Callee.Foreign(primal.parts(), false, true);
            return new Stmt.Call(call.results(), callee, call.arguments(), call.span());
        }
        add(core.get(name));
        return call;
    }
}
