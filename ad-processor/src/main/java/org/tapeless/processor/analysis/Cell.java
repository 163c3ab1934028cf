package org.tapeless.processor.analysis;

import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;

/**
 * A set of arrays that may be the same object: one class of a Steensgaard points-to analysis. All array variables that
 * may name one array lead to one cell; an array of arrays has a cell for its rows.
 */
public final class Cell {
    private final ArrayType type;
    private @Nullable Cell parent;
    private @Nullable Cell rows;
    private boolean external;
    private boolean foreign;
    private boolean written;

    Cell(ArrayType type) {
        this.type = type;
    }

    /** The representative of this set. */
    public Cell find() {
        Cell at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    /** The cell of the arrays that arrays of this cell hold. */
    public Cell rows() {
        Cell self = find();
        if (self.rows == null) {
            self.rows = new Cell((ArrayType) type.element());
            self.rows.external = self.external;
            self.rows.foreign = self.foreign;
        }
        return self.rows.find();
    }

    /** The cell of the innermost arrays, which hold the numbers. */
    public Cell leaf() {
        return type.holdsArrays() ? rows().leaf() : find();
    }

    public ArrayType type() {
        return type;
    }

    /** Whether code outside the function may hold the array: parameters and what they reach, fields, frames. */
    public boolean external() {
        return find().external;
    }

    /** Whether the array comes from a field, a static or a method called as it is. */
    public boolean foreign() {
        return find().foreign;
    }

    /** Whether the function or something it calls may write elements. */
    public boolean written() {
        return find().written;
    }

    void markWritten() {
        find().written = true;
    }

    void markExternal() {
        find().external = true;
        if (type.holdsArrays()) {
            rows().markExternal();
        }
    }

    void markForeign() {
        find().foreign = true;
        if (type.holdsArrays()) {
            rows().markForeign();
        }
    }

    void unite(Cell other) {
        Cell left = find();
        Cell right = other.find();
        if (left == right || !left.type.equals(right.type)) {
            return;
        }
        right.parent = left;
        left.external |= right.external;
        left.foreign |= right.foreign;
        left.written |= right.written;
        if (type.holdsArrays()) {
            if (left.rows == null) {
                left.rows = right.rows;
            } else if (right.rows != null) {
                left.rows.unite(right.rows);
            }
            if (left.external && left.rows != null) {
                left.rows.markExternal();
            }
            if (left.foreign && left.rows != null) {
                left.rows.markForeign();
            }
        }
    }
}
