package org.tapeless.processor.frontend;

import java.util.List;

/**
 * What one class with annotated methods came to.
 *
 * @param isUnresolved whether it mentions something that does not exist (yet), so that nothing was told about it
 * @param methods those that are ready for the compiler; the faulty ones are told already
 */
public record ClassReading(boolean isUnresolved, List<SourceMethod> methods) {
    public static final ClassReading UNRESOLVED = new ClassReading(true, List.of());
    static final ClassReading NOTHING = new ClassReading(false, List.of());

    public ClassReading {
        methods = List.copyOf(methods);
    }
}
