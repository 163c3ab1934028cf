package org.tapeless.processor.frontend;

/**
 * A field that the companion may not name and reads through a {@code VarHandle}. The emitter adds a private static
 * method {@code accessor} to the companion, with a parameter of type {@code receiver} unless the field is static, and a
 * result of type {@code type}; a {@code ForeignRead} calls it by its simple name.
 *
 * <p>The accessor of a field {@code w} of the companion's own source class is {@code field$w}; of any other class of the
 * same file, {@code field$Outer_Inner$w}. So the name is the same for every method that shares the companion.
 *
 * @param ownerBinary the declaring class's name as {@code Class.forName} takes it
 * @param receiver the declaring class as source, or {@code java.lang.Object} if the companion may not name it
 * @param type what the accessor returns, as source
 * @param erasure the field's own type as a class literal takes it; empty if the companion may not name it
 */
public record PrivateField(
        String ownerBinary,
        String receiver,
        String name,
        String type,
        String erasure,
        boolean isStatic,
        boolean isFinal,
        String accessor) {}
