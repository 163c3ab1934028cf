package org.tapeless.it.wild;

/**
 * Why a method has no derivative.
 *
 * @param key the bracketed word of the message; empty if it has none
 * @param unit the path of the file that the message points into
 * @param offset the place there
 * @param source the line that the message points at
 */
record Rejection(String key, String unit, long offset, long line, long column, String source, String message) {

    /** The first line of the message, without its key. */
    String summary() {
        String first = message.lines().findFirst().orElse("");
        return key.isEmpty() ? first : first.substring(key.length() + 2).strip();
    }

    /** Whether the message tells a way out. */
    boolean hasRemedy() {
        return message.lines().anyMatch(line -> line.strip().startsWith("try: "));
    }

    /** What is wrong rather than refused. */
    boolean isFault() {
        return key.isEmpty() || key.equals("InternalError") || key.equals("TypeMismatch");
    }

    /** The path within the jar, line and column. */
    String place() {
        return unit + ":" + line + ":" + column;
    }
}
