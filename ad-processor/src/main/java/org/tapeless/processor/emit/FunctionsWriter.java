package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.source.DifferentiableMethod;

/**
 * Bare functions as public static methods of a class, without an API around them: to look at what a pass made, and to
 * run it. A function with several results returns {@code Dual} or a record {@code <Name>Result}.
 */
public final class FunctionsWriter {
    private FunctionsWriter() {}

    /**
     * The whole compilation unit.
     *
     * @param functions normalized, with legal method names; they may call each other
     */
    public static String write(
            String packageName, String className, Collection<Function> functions, Collection<Frame> frames) {
        DifferentiableMethod nothing = new DifferentiableMethod(
                packageName,
                className,
                className,
                true,
                "public",
                "",
                "",
                false,
                1,
                List.of(),
                List.of(),
                false,
                false,
                List.of(),
                new Program(Map.of()),
                "",
                Map.of(),
                Map.of(),
                List.of());
        Derivatives derivatives = new Derivatives(
                nothing,
                functions.iterator().next(),
                List.of(),
                null,
                functions.stream()
                        .map(function -> new Derivatives.Internal(function, true))
                        .toList(),
                frames.stream()
                        .map(frame -> new Derivatives.SavedFrame(frame, true))
                        .toList(),
                List.of(),
                List.of(),
                true,
                List.of());
        ClassName name = ClassName.get(packageName, className);
        JavaTypes types = new JavaTypes(packageName, any -> false, frame -> frame);
        Internals internals = new Internals(List.of(derivatives), new Names(List.of()), new Names(List.of()));
        InternalMembers members = new InternalMembers(types, internals, name);
        TypeSpec type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethods(members.methods())
                .addTypes(members.types())
                .build();
        return Tidy.text(JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
    }
}
