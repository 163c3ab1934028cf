package org.tapeless.processor.ir;

/** A reference type we never look into: receivers, strings, enums. Always inactive. */
public record OpaqueType(String java) implements Type {}
