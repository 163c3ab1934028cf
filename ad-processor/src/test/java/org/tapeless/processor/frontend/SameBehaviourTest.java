package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.Foreign;
import org.tapeless.processor.interpret.Interpreter;
import org.tapeless.processor.ir.Function;

/**
 * Methods of {@code programs/*.java}, compiled by javac, beside their IR, interpreted: on the same arguments both give
 * the same bits, leave the same in every array, and fail with the same exception.
 */
final class SameBehaviourTest {
    private static final int RUNS = 60;

    @TestFactory
    Stream<DynamicNode> theLoweredMethodDoesWhatTheSourceDoes() {
        return Stream.of("Numbers", "Order", "Loops", "Switches", "Storage", "Things")
                .map(name -> {
                    LoweredSource lowered = LoweredSource.of(source(name));
                    assertThat(lowered.problems())
                            .filteredOn(problem -> !problem.endsWith("FieldsAreConstant"))
                            .isEmpty();
                    Glue glue = new Glue();
                    lowered.names().forEach(method -> glue.add(lowered.get(method)));
                    return DynamicContainer.dynamicContainer(
                            name,
                            lowered.names().stream()
                                    .map(method -> DynamicTest.dynamicTest(method, () -> {
                                        Function root = lowered.function(method);
                                        for (int seed = 0; seed < RUNS; seed++) {
                                            compare(name, glue, lowered.get(method), root, seed);
                                        }
                                    })));
                });
    }

    private static String source(String name) {
        try (InputStream stream = SameBehaviourTest.class.getResourceAsStream("programs/" + name + ".java")) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(String name, Glue glue, Lowered lowered, Function root, int seed) throws Throwable {
        // A world each, since static fields are part of what may change.
        Class<?> original = load(name, glue).loadClass("p." + name);
        ClassLoader other = load(name, glue);
        Foreign foreign = glue.load(other);
        Outcome expected = outcome(arguments(root, original, seed), args -> run(original, lowered.root(), args));
        Outcome actual = outcome(
                arguments(root, other.loadClass("p." + name), seed),
                args -> Interpreter.of(lowered.program(), foreign).call(lowered.root(), args));
        assertThat(actual.toString()).as("%s, seed %s\n%s", name, seed, root).isEqualTo(expected.toString());
    }

    private final Map<String, MemoryFiles> compiled = new java.util.HashMap<>();

    private ClassLoader load(String name, Glue glue) {
        return compiled.computeIfAbsent(name, key -> compile(source(name), glue.source()))
                .loader();
    }

    private static MemoryFiles compile(String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        MemoryFiles files = new MemoryFiles(compiler, Map.of());
        List<MemoryFiles.Source> units =
                Stream.of(sources).map(MemoryFiles.Source::new).toList();
        List<String> options = List.of("-proc:none", "-classpath", MemoryFiles.classPath());
        assertThat(compiler.getTask(null, files, null, options, null, units).call())
                .as(sources[1])
                .isTrue();
        return files;
    }

    private static Object[] arguments(Function root, Class<?> owner, int seed) throws ReflectiveOperationException {
        Args args = Args.seeded(seed).lengths(6, 5, 4).range(-4, 4).special(seed % 4 == 3 ? 0.2 : 0);
        if (!root.parameters().isEmpty() && root.parameters().get(0).name().equals("self")) {
            Constructor<?> constructor = owner.getDeclaredConstructor();
            constructor.setAccessible(true);
            args.with(root.parameters().get(0).type(), constructor.newInstance());
        }
        return args.of(root).toArray();
    }

    private static Object[] run(Class<?> owner, String name, Object[] args) throws Throwable {
        Method method = Stream.of(owner.getDeclaredMethods())
                .filter(each -> each.getName().equals(name)
                        && each.getAnnotations().length == 0
                        && each.getParameterCount() + (Modifier.isStatic(each.getModifiers()) ? 0 : 1) == args.length)
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        try {
            Object[] given = isStatic ? args : Arrays.copyOfRange(args, 1, args.length);
            Object result = method.invoke(isStatic ? null : args[0], given);
            return method.getReturnType() == void.class ? new Object[0] : new Object[] {result};
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Code {
        Object[] run(Object[] arguments) throws Throwable;
    }

    /** What can be seen of a run. */
    private record Outcome(String results, String exception, String arguments) {}

    private static Outcome outcome(Object[] arguments, Code code) {
        String results = "";
        String exception = "";
        try {
            results = text(code.run(arguments));
        } catch (Throwable e) {
            exception = e.getClass().getName();
        }
        List<Object> arrays = new ArrayList<>(Arrays.asList(arguments));
        arrays.removeIf(argument -> argument != null && !argument.getClass().isArray());
        return new Outcome(results, exception, text(arrays.toArray()));
    }

    /** Every bit of numbers, every element of arrays. */
    private static String text(Object value) {
        if (value != null && value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(text(Array.get(value, i)));
            }
            return elements.toString();
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Character || value == null
                ? value + ""
                : value.getClass().getName();
    }
}
