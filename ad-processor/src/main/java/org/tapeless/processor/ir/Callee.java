package org.tapeless.processor.ir;

import java.util.List;

/** What a {@link Stmt.Call} runs. */
public sealed interface Callee {
    /** A function of the same {@link Program}. */
    record Own(String function) implements Callee {}

    /**
     * A {@code @Differentiable} method of another class, differentiated through its companion.
     *
     * @param owner the source class, fully qualified as Java spells it
     * @param method the source method's name
     * @param companion the companion class, fully qualified
     * @param base the stem of the generated names, {@code loss} or what {@code name = "..."} says
     * @param parameters the receiver's first, if there is one
     * @param active per parameter, whether it has a shadow: independents and every other floating array that is not
     *     {@code @NoDerivative}
     * @param stops per parameter, whether it is {@code @NoDerivative}, so that an active argument stops there
     * @param result an {@link OpaqueType} {@code void} for {@code void}
     * @param order the order the companion was generated for
     */
    record Companion(
            String owner,
            String method,
            String companion,
            String base,
            List<Type> parameters,
            List<Boolean> active,
            List<Boolean> stops,
            Type result,
            int order)
            implements Callee {
        public Companion {
            parameters = List.copyOf(parameters);
            active = List.copyOf(active);
            stops = List.copyOf(stops);
        }
    }

    /**
     * Code called as it is, exactly once per primal run; arguments must be inactive unless {@code readsPlainNumbers}.
     *
     * @param parts Java source around the arguments: {@code parts.get(0) + arg0 + parts.get(1) + ... }, one more than
     *     there are arguments
     * @param pure no side effect, no dependence on anything but the arguments' present contents, writes nothing
     * @param readsPlainNumbers active arguments are allowed and read as numbers (printing)
     */
    record Foreign(List<String> parts, boolean pure, boolean readsPlainNumbers) implements Callee {
        public Foreign {
            parts = List.copyOf(parts);
        }

        /** What is called, {@code Other.check} or {@code add}: what stands before the parenthesis of the arguments. */
        public String called() {
            // The accessor of a private field stands for the field.
            String text = String.join("", parts).replaceFirst("field\\$(?:\\w+\\$)?(\\w+)\\(\\)", "$1");
            int open = text.indexOf('(');
            String name = text.substring(0, open < 0 ? text.length() : open);
            int dot = name.lastIndexOf('.');
            return name.substring(name.lastIndexOf('.', dot - 1) + 1).replaceFirst("^\\.", "");
        }
    }

    /**
     * A generated static method of another companion.
     *
     * @param owner the companion, fully qualified
     * @param record where the method returns several values, the record type that holds them, fully qualified; else ""
     * @param components the record's accessors in the order of the call's results
     */
    record Generated(String owner, String method, String record, List<String> components) implements Callee {
        public Generated {
            components = List.copyOf(components);
        }
    }
}
