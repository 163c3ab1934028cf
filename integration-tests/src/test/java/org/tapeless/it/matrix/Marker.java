package org.tapeless.it.matrix;

import java.util.NavigableSet;

/**
 * A claim made by comments {@code // ~ loop while}: what these lines contribute to the derivatives of these programs
 * depends on that construct.
 *
 * @param construct the key of the construct
 * @param context where it stands
 * @param method the method the lines are in
 * @param lines all lines of that method with the same claim; they are dropped together
 * @param programs the programs that reach the method
 */
record Marker(
        String construct, Context context, String method, NavigableSet<Integer> lines, NavigableSet<String> programs) {}
