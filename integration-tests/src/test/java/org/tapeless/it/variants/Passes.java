package org.tapeless.it.variants;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tapeless.it.javac.Javac;

/** The optimisations that the processor says it can leave out. */
public final class Passes {

    private static final Pattern ANSWER = Pattern.compile("there is no pass \"none\"; there are ([a-z, -]+)");

    private Passes() {}

    /**
     * Asks by naming one that there is not.
     *
     * @param program a source with something to differentiate, else no processor is asked
     */
    public static List<String> all(Path program) {
        Javac answer = Javac.run(
                List.of(program), List.of("-classpath", Javac.classPath(), "-proc:only", "-Atapeless.disable=none"));
        Matcher matcher = ANSWER.matcher(answer.diagnostics().toString());
        if (!matcher.find()) {
            throw new AssertionError("no names in " + answer);
        }
        return List.of(matcher.group(1).split(", ", -1));
    }
}
