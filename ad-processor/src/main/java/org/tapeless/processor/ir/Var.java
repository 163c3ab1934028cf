package org.tapeless.processor.ir;

/**
 * A parameter or local variable. Identity is equality: two variables may share a name, as Java's shadowed and
 * sibling scopes do; the emitter keeps them apart.
 *
 * <p>There is no declaration statement. The emitter declares a variable where its first assignment dominates every
 * use, and otherwise at the innermost block that holds them all.
 */
public final class Var {
    private final String name;
    private final Type type;
    private final Origin origin;
    private final boolean stopped;

    /** Who wrote the variable, which decides what may happen to it. */
    public enum Origin {
        /** The user: keeps its name and is never folded away. */
        USER,
        /** The compiler, for a subexpression: folded into its one use where that is safe. */
        TEMPORARY,
        /** A transform; what it holds repeats something that has succeeded, so an unused assignment may go. */
        GENERATED,
        /** A transform, beside a temporary: folded away like that one, and like everything generated never failing. */
        DERIVED
    }

    /** A variable of the user's. */
    public Var(String name, Type type) {
        this(name, type, Origin.USER, false);
    }

    /** @param stopped the user wrote {@code @NoDerivative}: what is assigned here is a constant from here on */
    public Var(String name, Type type, boolean stopped) {
        this(name, type, Origin.USER, stopped);
    }

    private Var(String name, Type type, Origin origin, boolean stopped) {
        this.name = name;
        this.type = type;
        this.origin = origin;
        this.stopped = stopped;
    }

    public static Var temporary(String name, Type type) {
        return new Var(name, type, Origin.TEMPORARY, false);
    }

    public static Var generated(String name, Type type) {
        return new Var(name, type, Origin.GENERATED, false);
    }

    public static Var derived(String name, Type type) {
        return new Var(name, type, Origin.DERIVED, false);
    }

    /** The preferred name, not necessarily unique. */
    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public Origin origin() {
        return origin;
    }

    public boolean stopped() {
        return stopped;
    }

    /** A different variable of the same name, type and marks. */
    public Var copy() {
        return new Var(name, type, origin, stopped);
    }

    /** A variable of a transform's that holds this one's value again. */
    public Var again() {
        return new Var(name, type, repeated(), stopped);
    }

    /** A transform's variable that goes with this one: folded away if this one may be. */
    public Var companion(String newName, Type newType) {
        return new Var(newName, newType, repeated(), false);
    }

    private Origin repeated() {
        return origin == Origin.TEMPORARY || origin == Origin.DERIVED ? Origin.DERIVED : Origin.GENERATED;
    }

    /** Whether a transform made the variable, and what it holds repeats something that has succeeded. */
    public boolean isRepeat() {
        return origin == Origin.GENERATED || origin == Origin.DERIVED;
    }

    @Override
    public String toString() {
        return name;
    }
}
