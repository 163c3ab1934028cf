package org.tapeless.processor.interpret;

import java.util.List;
import java.util.Optional;
import org.tapeless.processor.ir.Program;

/**
 * One run of a function on copies of its arguments.
 *
 * @param results what it returned; empty if it threw
 * @param arguments afterwards
 * @param thrown the exception, by its class and message
 */
public record Run(List<Object> results, List<Object> arguments, Optional<String> thrown) {

    public static Run of(Program program, String function, List<?> arguments) {
        return of(program, function, arguments, Foreign.none());
    }

    /** The same for a function that needs code outside the program. */
    public static Run of(Program program, String function, List<?> arguments, Foreign foreign) {
        List<Object> after = Values.copy(arguments);
        try {
            Object[] results = Interpreter.of(program, foreign).call(function, after.toArray());
            return new Run(List.of(results), after, Optional.empty());
        } catch (RuntimeException | AssertionError e) {
            return new Run(List.of(), after, Optional.of(text(e)));
        }
    }

    /** A function as code that others call: it works on the arguments themselves. */
    public static Foreign.Code code(Program program, String function) {
        return arguments -> {
            Object[] results = Interpreter.of(program, Foreign.none()).call(function, arguments);
            return results.length == 1 ? results[0] : results;
        };
    }

    /** Where divisions fail often, the virtual machine's own exceptions lose their message. */
    private static String text(Throwable e) {
        return e instanceof ArithmeticException ? e.getClass().getName() : e.toString();
    }

    /** The arguments from that position on. */
    public List<Object> from(int position) {
        return arguments.subList(position, arguments.size());
    }
}
