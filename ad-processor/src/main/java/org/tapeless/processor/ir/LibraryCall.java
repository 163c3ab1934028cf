package org.tapeless.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a library method as written; without a type witness the types follow from the arguments. */
record LibraryCall(
        String owner,
        String name,
        @Nullable Type result,
        @Nullable List<Type> parameters,
        List<Expr> arguments) {

    LibraryCall withArguments(List<Expr> given) {
        return new LibraryCall(owner, name, result, parameters, given);
    }

    /** @param usualResult the result's type if none is written */
    Op op(Type usualResult) {
        List<Type> types = parameters != null
                ? parameters
                : arguments.stream().map(Expr::type).toList();
        return new Op(owner, name, types, result != null ? result : usualResult);
    }
}
