package org.tapeless.it.random.model;

import java.util.List;

/** A part of a program: immutable, with its parts in order, so that a shrunk copy can be made at any place. */
public sealed interface Node permits Expr, Stmt {

    /** The parts, in the order of the text. */
    default List<Node> children() {
        return List.of();
    }

    /** The same node with other parts, as many and of the same sorts. */
    default Node with(List<Node> children) {
        return this;
    }

    /** How many nodes there are. */
    default int size() {
        int size = 1;
        for (Node child : children()) {
            size += child.size();
        }
        return size;
    }

    /** The nodes of a list that are of one sort. */
    static <T extends Node> List<T> all(Class<T> sort, List<Node> nodes) {
        return nodes.stream().map(sort::cast).toList();
    }
}
