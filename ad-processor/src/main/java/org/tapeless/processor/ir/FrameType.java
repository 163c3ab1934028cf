package org.tapeless.processor.ir;

/** The saved values of one invocation, as the fields of a generated class; {@link Frame} lists them. */
public record FrameType(String name) implements Type {
    @Override
    public String java() {
        return name;
    }
}
