package org.tapeless.it.random.draw;

import java.util.List;
import org.tapeless.it.random.model.Parameter;
import org.tapeless.it.random.model.Type;

/**
 * A helper as its callers see it.
 *
 * @param cost how many statements a call runs, roughly
 * @param recursive whether the first parameter says how deep it may still recurse
 */
record Helper(String name, Type result, List<Parameter> parameters, long cost, boolean recursive) {

    Helper costing(long known) {
        return new Helper(name, result, parameters, known, recursive);
    }

    /** Whether arguments of these types might be meant for it. */
    boolean mayTake(List<Type> types) {
        if (types.size() != parameters.size() || parameters.stream().anyMatch(Parameter::isVarargs)) {
            return types.size() >= parameters.size() - 1;
        }
        for (int i = 0; i < types.size(); i++) {
            Type own = parameters.get(i).type();
            if (own.rank() != types.get(i).rank() || own.isArray() && !own.equals(types.get(i))) {
                return false;
            }
        }
        return true;
    }
}
