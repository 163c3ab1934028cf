package org.tapeless.processor.interpret;

import java.util.LinkedHashMap;
import java.util.Map;

/** A frame: what has been stored in its fields. */
final class FrameValue {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** The field's value, or {@code initial} if it was never set. */
    Object get(String field, Object initial) {
        return fields.getOrDefault(field, initial);
    }

    void set(String field, Object value) {
        fields.put(field, value);
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
