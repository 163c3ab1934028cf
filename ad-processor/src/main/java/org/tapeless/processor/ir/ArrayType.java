package org.tapeless.processor.ir;

/** An array type; {@code element} is an array type again for rank two and above. */
public record ArrayType(Type element) implements Type {
    @Override
    public String java() {
        return element.java() + "[]";
    }

    /** The number of dimensions, at least one. */
    public int rank() {
        return element instanceof ArrayType inner ? inner.rank() + 1 : 1;
    }

    /** The type that remains when every dimension is taken away. */
    public Type base() {
        return element instanceof ArrayType inner ? inner.base() : element;
    }

    /** Whether the elements are references to arrays. */
    public boolean holdsArrays() {
        return element instanceof ArrayType;
    }
}
