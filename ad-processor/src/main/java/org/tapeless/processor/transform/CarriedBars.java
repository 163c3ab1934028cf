package org.tapeless.processor.transform;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** Which adjoints an iteration of a loop may add to that live longer than the iteration. */
final class CarriedBars {
    private final Sources source;

    CarriedBars(Sources source) {
        this.source = source;
    }

    /** Active scalars read in the body with a value that may come from before the iteration. */
    Set<Var> into(Stmt loop, Block body) {
        Set<Var> result = new LinkedHashSet<>();
        body.statements().stream()
                .flatMap(Stmt::all)
                .forEach(stmt -> source.versions().reads(stmt).forEach((variable, version) -> {
                    if (variable.type().isFloating()
                            && source.activity().active(variable)
                            && fromOutside(version, loop, body, new HashSet<>())) {
                        result.add(variable);
                    }
                }));
        return result;
    }

    private boolean fromOutside(Version version, Stmt loop, Block body, Set<Version> seen) {
        if (!seen.add(version)) {
            return false;
        }
        boolean inside = source.structure().contains(body, version.home());
        boolean head = version.kind() == Version.Kind.HEAD && version.at() == loop;
        return !inside
                || head
                || version.operands().stream().anyMatch(operand -> fromOutside(operand, loop, body, seen));
    }
}
