package org.tapeless.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.tapeless.annotations.Differentiable;
import org.tapeless.runtime.Dual;

/** A user's compilation: their sources, what they depend on, and the processor. */
final class UserBuild {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:@\\S+ |public |final |abstract |sealed |non-sealed |strictfp"
                    + " )*(?:class|record|enum|interface|@interface) (\\w+)",
            Pattern.MULTILINE);

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Object> options = new ArrayList<>(List.of("-Xlint:all"));
    private final List<File> classPath = new ArrayList<>(dependencies());
    private List<Processor> processors = List.of(new AdProcessor());

    private UserBuild() {}

    /** Each source is one file, named after its package and its first class. */
    static UserBuild of(String... sources) {
        UserBuild build = new UserBuild();
        for (String source : sources) {
            build.sources.add(JavaFileObjects.forSourceString(typeName(source), source));
        }
        return build;
    }

    /** What a user has on the class path: the annotations and the runtime, and nothing else. */
    static List<File> dependencies() {
        return List.of(locationOf(Differentiable.class), locationOf(Dual.class));
    }

    private static File locationOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String typeName(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no class in:\n" + source);
        }
        Matcher inPackage = PACKAGE.matcher(source);
        return (inPackage.find() ? inPackage.group(1) + "." : "") + type.group(1);
    }

    /** With a compiler of the test's own behind the frontend. */
    UserBuild compiler(CompanionCompiler compiler) {
        return processors(new AdProcessor(compiler));
    }

    /** Instead of ours alone, in this order. */
    UserBuild processors(Processor... these) {
        processors = List.of(these);
        return this;
    }

    UserBuild options(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    UserBuild classPath(File more) {
        classPath.add(more);
        return this;
    }

    Compilation compile() {
        return javac().withProcessors(processors)
                .withOptions(options)
                .withClasspath(classPath)
                .compile(sources);
    }
}
