package org.tapeless.processor.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Where active numbers are taken apart, into bits or text, and put together again as numbers: the result varies with
 * them, and no rule says how. Bits that only decide a branch or choose an element are no concern, and neither are
 * exponents and signs alone: they are constant almost everywhere.
 */
public final class BitTricks {
    private static final Set<String> SOURCES = Set.of(
            "doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits", "hashCode", "toString");
    private static final int DOUBLE_FRACTION = 52;
    private static final int FLOAT_FRACTION = 23;

    private final Program program;
    private final Map<String, Aliases> aliases;
    private final Activities activities;
    private final Set<Var> taken = new HashSet<>();
    private final Set<Cell> takenCells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Boolean> takenResults = new HashMap<>();
    private boolean changed;

    /** One function, with what is known of it under the patterns that are reached. */
    private record Scope(Function function, Aliases aliases, List<Activity> activities, Set<Var> wholeBits) {
        boolean varied(Expr operand) {
            return activities.stream().anyMatch(activity -> activity.varied(operand));
        }

        /** Whether a number may get into a result; where nothing active comes along, that is not known. */
        boolean isUseful(Var variable) {
            return activities.isEmpty() || activities.stream().anyMatch(activity -> activity.useful(variable));
        }
    }

    public BitTricks(Program program, Map<String, Aliases> aliases, Activities activities) {
        this.program = program;
        this.aliases = aliases;
        this.activities = activities;
    }

    public void check(Problems problems) {
        List<Scope> scopes =
                program.functions().values().stream().map(this::scope).toList();
        do {
            changed = false;
            scopes.forEach(scope -> statements(scope.function()).forEach(stmt -> follow(scope, stmt)));
        } while (changed);
        for (Scope scope : scopes) {
            for (Stmt stmt : statements(scope.function())) {
                if (putsTogether(scope, stmt)) {
                    problems.report(new Problem(
                            Key.BitTrick,
                            stmt.span().node(),
                            "bits or digits of an active value become a number again",
                            "the number varies with the value, and nothing tells by how much",
                            "use a method of Math that does the same, write a @DerivativeOf rule for the method around"
                                    + " it, or stop the derivative with a local marked @NoDerivative"));
                }
            }
        }
    }

    private static List<Stmt> statements(Function function) {
        return function.body().statements().stream().flatMap(Stmt::all).toList();
    }

    private Scope scope(Function function) {
        Aliases alias = aliases.get(function.name());
        if (alias == null) {
            throw new IllegalArgumentException("no aliases for " + function.name());
        }
        List<Activity> reached = activities.variants().stream()
                .filter(variant -> variant.function().equals(function.name()))
                .map(activities::of)
                .toList();
        return new Scope(function, alias, reached, wholeBits(function));
    }

    /** Variables that hold all bits of one number and nothing else. */
    private static Set<Var> wholeBits(Function function) {
        Set<Var> whole = new HashSet<>();
        Set<Var> other = new HashSet<>(function.parameters());
        for (Stmt stmt : statements(function)) {
            boolean isBits = stmt instanceof Stmt.Assign assign
                    && assign.value() instanceof Expr.Intrinsic call
                    && call.op().name().endsWith("Bits");
            stmt.defines().forEach(isBits ? whole::add : other::add);
        }
        whole.removeAll(other);
        return whole;
    }

    private void follow(Scope scope, Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign && !assign.target().type().isDifferentiable()) {
            if (isTaken(scope, assign.value())) {
                take(scope, assign.target());
            }
        } else if (stmt instanceof Stmt.Store store && isTaken(scope, store.value())) {
            take(scope.aliases().cell(store.array()));
        } else if (stmt instanceof Stmt.Bulk bulk && bulk.arguments().stream().anyMatch(a -> isTaken(scope, a))) {
            bulk.arguments().stream()
                    .filter(argument -> isArrayOfOthers(argument.type()))
                    .forEach(argument -> take(scope.aliases().cell(argument)));
        } else if (stmt instanceof Stmt.Return exit
                && exit.values().stream().anyMatch(value -> isTaken(scope, value))
                && takenResults.put(scope.function().name(), true) == null) {
            changed = true;
        } else if (stmt instanceof Stmt.Call call) {
            call(scope, call);
        }
    }

    private void call(Scope scope, Stmt.Call call) {
        if (call.callee() instanceof Callee.Own own) {
            Function callee = program.get(own.function());
            Aliases inside = scope(callee).aliases();
            for (int i = 0; i < call.arguments().size(); i++) {
                Expr argument = call.arguments().get(i);
                Var parameter = callee.parameters().get(i);
                if (isTaken(scope, argument)) {
                    take(parameter.type() instanceof ArrayType, inside, parameter);
                } else if (isArrayOfOthers(parameter.type()) && takenCells.contains(inside.cell(parameter))) {
                    take(scope.aliases().cell(argument));
                }
            }
            if (takenResults.containsKey(own.function())) {
                call.results().forEach(result -> take(scope, result));
            }
        } else if (call.callee() instanceof Callee.Foreign
                && !prints(call)
                && call.arguments().stream().anyMatch(a -> isTaken(scope, a) || scope.varied(a))) {
            call.results().forEach(result -> take(scope, result));
            // An object may keep what it is given.
            call.arguments().stream()
                    .filter(argument -> argument instanceof Expr.Local && argument.type() instanceof OpaqueType)
                    .forEach(argument -> take(scope, ((Expr.Local) argument).variable()));
        }
    }

    private static boolean prints(Stmt.Call call) {
        return call.callee() instanceof Callee.Foreign foreign && foreign.readsPlainNumbers();
    }

    private void take(Scope scope, Var variable) {
        take(variable.type() instanceof ArrayType, scope.aliases(), variable);
    }

    private void take(boolean isArray, Aliases where, Var variable) {
        if (isArray) {
            if (isArrayOfOthers(variable.type())) {
                take(where.cell(variable));
            }
        } else if (!variable.type().isFloating() && variable.type() != Scalar.BOOLEAN) {
            changed |= taken.add(variable);
        }
    }

    private void take(Cell cell) {
        changed |= takenCells.add(cell.leaf());
        changed |= takenCells.add(cell.find());
    }

    private static boolean isArrayOfOthers(Type type) {
        return type instanceof ArrayType && !type.isDifferentiable();
    }

    /** Whether a value that is no floating number holds digits of an active one. */
    private boolean isTaken(Scope scope, Expr value) {
        if (value instanceof Expr.Local local) {
            return isArrayOfOthers(local.type())
                    ? takenCells.contains(scope.aliases().cell(local))
                    : taken.contains(local.variable());
        }
        if (value.type().isDifferentiable() || value.type() == Scalar.BOOLEAN) {
            return false;
        }
        if (value instanceof Expr.Load load) {
            return takenCells.contains(scope.aliases().cell(load.array()).leaf());
        }
        if (value instanceof Expr.Intrinsic call && SOURCES.contains(call.op().name())
                || value instanceof Expr.ForeignRead) {
            return value.children().stream().anyMatch(child -> scope.varied(child) || isTaken(scope, child));
        }
        if (value instanceof Expr.Binary binary && leavesFraction(scope, binary)) {
            return false;
        }
        if (value instanceof Expr.Conditional conditional) {
            return isTaken(scope, conditional.whenTrue()) || isTaken(scope, conditional.whenFalse());
        }
        return !(value instanceof Expr.Length) && value.children().stream().anyMatch(child -> isTaken(scope, child));
    }

    /** Whether what remains of a number's bits is its exponent or its sign. */
    private static boolean leavesFraction(Scope scope, Expr.Binary binary) {
        if (!(binary.left() instanceof Expr.Local bits)
                || !scope.wholeBits().contains(bits.variable())
                || !(binary.right() instanceof Expr.Const constant)
                || !(constant.value() instanceof Number number)) {
            return false;
        }
        int fraction = bits.type() == Scalar.LONG ? DOUBLE_FRACTION : FLOAT_FRACTION;
        boolean shifts = binary.op() == BinaryOp.SHR || binary.op() == BinaryOp.USHR;
        boolean masks = binary.op() == BinaryOp.AND;
        return shifts && number.longValue() >= fraction
                || masks && Long.numberOfTrailingZeros(number.longValue()) >= fraction;
    }

    private boolean putsTogether(Scope scope, Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            return assign.target().type().isFloating()
                    && scope.isUseful(assign.target())
                    && assign.value().nodes().anyMatch(node -> isNumberOf(scope, node));
        }
        return stmt instanceof Stmt.Call call
                && !(call.callee() instanceof Callee.Own)
                && !prints(call)
                && (call.results().stream().anyMatch(result -> result.type().isDifferentiable())
                        || call.arguments().stream()
                                .anyMatch(a -> a.type() instanceof ArrayType
                                        && a.type().isDifferentiable()))
                && call.arguments().stream().anyMatch(argument -> isTaken(scope, argument));
    }

    private boolean isNumberOf(Scope scope, Expr node) {
        boolean makes = node instanceof Expr.Cast || node instanceof Expr.Intrinsic || node instanceof Expr.ForeignRead;
        return makes && node.type().isFloating() && node.children().stream().anyMatch(child -> isTaken(scope, child));
    }
}
