package org.tapeless.processor.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;

/**
 * Whether numbers that code which is not followed was given may come back: as the result of such code, from an object that
 * was made of them, or from a field in which it may have stored them. Then they would come without their derivatives.
 */
public final class Backflow {
    /** Methods of the JDK that write to the arrays they are given. */
    private static final Set<String> WRITERS = Set.of(
            "java.util.Arrays.sort(",
            "java.util.Arrays.parallelSort(",
            "java.util.Arrays.setAll(",
            "java.util.Arrays.parallelSetAll(",
            "java.util.Arrays.parallelPrefix(");

    private final boolean isReturned;
    private final boolean isInObjects;
    private final boolean isInOwnFields;
    private final boolean isInFields;

    /**
     * @param isPrivate whether what is read is a field that only the class itself can write
     * @param isReceiver whether an argument is the receiver of the method that is differentiated
     */
    public Backflow(Program program, Predicate<Expr.ForeignRead> isPrivate, Predicate<Expr> isReceiver) {
        List<Stmt> stmts = program.functions().values().stream()
                .flatMap(function -> function.body().statements().stream())
                .flatMap(Stmt::all)
                .toList();
        isReturned = stmts.stream()
                .anyMatch(stmt -> stmt instanceof Stmt.Call call
                        && call.callee() instanceof Callee.Foreign foreign
                        && !foreign.pure()
                        && call.results().stream()
                                .anyMatch(result -> result.type().isDifferentiable()));
        List<Expr.ForeignRead> reads = stmts.stream()
                .flatMap(stmt -> stmt.expressions().stream())
                .flatMap(Expr::nodes)
                .filter(node -> node instanceof Expr.ForeignRead && node.type().isDifferentiable())
                .map(Expr.ForeignRead.class::cast)
                .toList();
        isInObjects = reads.stream().anyMatch(read -> !read.arguments().stream().allMatch(isReceiver));
        List<Expr.ForeignRead> changing = reads.stream()
                .filter(read -> !read.stable() || read.type() instanceof ArrayType)
                .toList();
        isInOwnFields = changing.stream().anyMatch(isPrivate);
        isInFields = changing.stream().anyMatch(isPrivate.negate());
    }

    /** Whether what the call is given may come back. */
    boolean from(Stmt.Call call, Callee.Foreign foreign) {
        boolean takesObjects = call.arguments().stream().anyMatch(argument -> argument.type() instanceof OpaqueType);
        return isReturned
                || isInFields
                || isInOwnFields && takesObjects
                || isInObjects && creates(foreign)
                || WRITERS.contains(foreign.parts().get(0));
    }

    static boolean creates(Callee.Foreign foreign) {
        return foreign.parts().get(0).startsWith("new ");
    }
}
