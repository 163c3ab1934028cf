package org.tapeless.it.random.draw;

import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Type;

/**
 * What the generator knows of a name in scope.
 *
 * @param assignable whether it may be given another value; counters and bounds of loops may not
 * @param writable whether the elements of an array may be
 * @param least an array: a length that every dimension has at least; an integer: if positive, it is in [0, least)
 * @param under an integer: the array below whose length it stays, or empty
 */
record Variable(Type type, String name, boolean assignable, boolean writable, int least, String under) {

    static Variable of(Type type, String name) {
        return new Variable(type, name, true, true, type.isArray() ? 2 : 0, "");
    }

    Variable constant() {
        return new Variable(type, name, false, writable, least, under);
    }

    Variable readOnly() {
        return new Variable(type, name, assignable, false, least, under);
    }

    Expr.Name read() {
        return new Expr.Name(type, name);
    }
}
