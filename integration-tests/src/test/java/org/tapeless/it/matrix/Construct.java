package org.tapeless.it.matrix;

import java.util.regex.Pattern;

/**
 * One thing that Java can say and that is differentiated.
 *
 * @param area the part of the language it belongs to
 * @param row what README calls it, together with its likes
 * @param key its name in markers and in the detailed matrix
 * @param shows what the text of a program must contain that claims to show it
 */
record Construct(String area, String row, String key, Pattern shows) {

    /** A line {@code area | row | key | pattern}; without a pattern every text will do. */
    static Construct parse(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException(line);
        }
        String pattern = parts.length > 3 ? parts[3].strip() : "";
        return new Construct(parts[0].strip(), parts[1].strip(), parts[2].strip(), Pattern.compile(pattern));
    }

    boolean isShownBy(String text) {
        return shows.matcher(text).find();
    }
}
