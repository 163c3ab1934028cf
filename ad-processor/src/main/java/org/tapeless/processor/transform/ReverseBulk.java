package org.tapeless.processor.transform;

import static org.tapeless.processor.ir.Exprs.integer;

import java.util.List;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;

/** The transposes of the linear array primitives. Arrays of arrays move references, which shadows do on their own. */
final class ReverseBulk {
    private final ReverseSweep sweep;

    ReverseBulk(ReverseSweep sweep) {
        this.sweep = sweep;
    }

    void reverse(Stmt.Bulk bulk) {
        Expr array = bulk.arguments().get(0);
        if (!(array.type() instanceof ArrayType type) || type.holdsArrays()) {
            return;
        }
        if (bulk.op().name().equals("fill")) {
            fill(bulk, array);
        } else if (bulk.op().name().equals("arraycopy")) {
            arraycopy(bulk);
        }
    }

    private void fill(Stmt.Bulk bulk, Expr array) {
        if (!sweep.isActive(array)) {
            return;
        }
        List<Expr> a = bulk.arguments();
        boolean whole = a.size() == 2;
        Expr bar = sweep.shadow(bulk, array);
        Expr from = whole ? integer(0) : sweep.value(bulk, a.get(1));
        Expr to = whole ? new Expr.Length(bar) : sweep.value(bulk, a.get(2));
        Expr value = a.get(a.size() - 1);
        if (sweep.isActive(value)) {
            Expr sum = Exprs.call(Shadow.BULK, "sumRange", value.type(), bar, from, to);
            sweep.add(ReverseSweep.local(value), sum, bulk);
        }
        sweep.emit(Shadow.bulk(Shadow.BULK, "zeroRange", bar, from, to), bulk);
    }

    private void arraycopy(Stmt.Bulk bulk) {
        List<Expr> a = bulk.arguments();
        Expr target = a.get(2);
        if (!sweep.isActive(target)) {
            return;
        }
        Expr bar = sweep.shadow(bulk, target);
        Expr at = sweep.value(bulk, a.get(3));
        Expr n = sweep.value(bulk, a.get(4));
        if (sweep.isActive(a.get(0))) {
            Expr from = sweep.shadow(bulk, a.get(0));
            Expr start = sweep.value(bulk, a.get(1));
            sweep.emit(Shadow.bulk(Shadow.BULK, "copyAdjoint", from, start, bar, at, n), bulk);
        } else {
            sweep.emit(Shadow.bulk(Shadow.BULK, "zeroRange", bar, at, Exprs.add(at, n)), bulk);
        }
    }

    /** {@code b = a.clone()}, {@code Arrays.copyOf}, {@code Arrays.copyOfRange} of numbers: the copy's adjoint goes back. */
    void copied(Stmt.Assign assign) {
        if (!(assign.value() instanceof Expr.Intrinsic copy)
                || ((ArrayType) copy.type()).holdsArrays()
                || copy.op().owner().startsWith("org.tapeless")
                || !sweep.isActive(copy.arguments().get(0))) {
            return;
        }
        Expr target = sweep.shadow(assign, copy.arguments().get(0));
        Expr source = sweep.written(assign);
        Expr from = copy.op().name().equals("copyOfRange")
                ? sweep.value(assign, copy.arguments().get(1))
                : integer(0);
        Expr rest = Slots.minus(new Expr.Length(target), from);
        Expr n = copy.op().name().equals("clone")
                ? new Expr.Length(target)
                : Exprs.call("java.lang.Math", "min", Scalar.INT, rest, new Expr.Length(source));
        sweep.emit(Shadow.bulk(Shadow.BULK, "addRange", target, from, source, integer(0), n), assign);
    }
}
