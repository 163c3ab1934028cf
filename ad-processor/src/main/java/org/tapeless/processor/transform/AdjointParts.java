package org.tapeless.processor.transform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Var;

/**
 * A function's two sweeps, not yet joined to one body or split in two functions.
 *
 * @param forward the primal and what it saves
 * @param reverse from the seed to the adjoints of the parameters
 * @param value what the function returns, over variables of the forward sweep; null for {@code void}
 * @param valueBar the shadow of an active returned array
 * @param seedBar the adjoint variable that receives the seed, if the result is an active scalar
 * @param shadows of active array parameters, by parameter
 * @param bars adjoints of active scalar parameters at the end of the reverse sweep; those left out are zero
 * @param storage what the reverse sweep finds saved
 */
record AdjointParts(
        Block forward,
        Block reverse,
        @Nullable Expr value,
        @Nullable Expr valueBar,
        @Nullable Var seedBar,
        Map<Var, Var> shadows,
        Map<Var, Var> bars,
        Storage storage) {}
