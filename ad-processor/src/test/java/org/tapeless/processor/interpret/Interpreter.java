package org.tapeless.processor.interpret;

import java.util.List;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;

/**
 * Runs functions of a {@link Program} as Java would: exact arithmetic, exceptions of the same classes, arrays that are
 * real arrays written in place. Takes any IR, with labels and early returns or without.
 *
 * <p>Each activation has its own variables; one that is read before it is assigned, which {@code Verifier} would say
 * of surface IR, holds its type's default. Assertions are on. A run of more than {@link #MAX_STEPS} loop trips is
 * taken for endless.
 */
public final class Interpreter {
    /** Loop trips after which an {@link IllegalStateException} ends the run. */
    static final long MAX_STEPS = 5_000_000;

    private final Program program;
    private final Numbers numbers;
    private final Foreign foreign;
    private long steps;

    Interpreter(Program program, Numbers numbers, Foreign foreign) {
        this.program = program;
        this.numbers = numbers;
        this.foreign = foreign;
    }

    /** An interpreter over plain Java values. */
    public static Interpreter of(Program program) {
        return of(program, Foreign.none());
    }

    /** An interpreter over plain Java values that finds code outside the program in {@code foreign}. */
    public static Interpreter of(Program program, Foreign foreign) {
        return new Interpreter(program, new PlainNumbers(), foreign);
    }

    /** Runs a function that stands alone; see {@link #call}. */
    public static Object[] run(Function function, Object... arguments) {
        return of(Program.of(List.of(function))).call(function.name(), arguments);
    }

    /**
     * Runs a function: boxed scalars and real arrays in, as many values out as it has results. Arrays are written in
     * place; what it throws is thrown.
     */
    public Object[] call(String function, Object... arguments) {
        return new Runner(this).run(program.get(function), arguments);
    }

    Numbers numbers() {
        return numbers;
    }

    Foreign foreign() {
        return foreign;
    }

    void step() {
        if (++steps > MAX_STEPS) {
            throw new IllegalStateException("more than " + MAX_STEPS + " loop trips");
        }
    }
}
