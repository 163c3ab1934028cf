package org.tapeless.processor.frontend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tapeless.processor.interpret.Foreign;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;

/** A class beside the source class, as a companion is, with a method for each piece of foreign source in a program. */
final class Glue {
    static final String NAME = "Glue";

    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, PrivateField> fields = new TreeMap<>();

    void add(Lowered lowered) {
        Program program = lowered.program();
        program.functions().values().stream()
                .flatMap(function -> function.body().statements().stream())
                .flatMap(Stmt::all)
                .forEach(this::add);
        lowered.privateFields().forEach(field -> fields.put(field.accessor(), field));
    }

    private void add(Stmt stmt) {
        if (stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Foreign foreign) {
            String text = text(foreign.parts(), call.arguments());
            String key = String.join("${}", foreign.parts());
            bodies.put(key, call.results().isEmpty() ? text + "; return null" : "return " + text);
        }
        stmt.expressions().stream().flatMap(Expr::nodes).forEach(expr -> {
            if (expr instanceof Expr.ForeignRead read) {
                bodies.put(String.join("${}", read.parts()), "return " + text(read.parts(), read.arguments()));
            }
        });
    }

    private static String text(List<String> parts, List<Expr> arguments) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 0; i < arguments.size(); i++) {
            text.append("((")
                    .append(arguments.get(i).type().java())
                    .append(") a[")
                    .append(i)
                    .append("])")
                    .append(parts.get(i + 1));
        }
        return text.toString();
    }

    String source() {
        StringBuilder source = new StringBuilder("package p;\n@SuppressWarnings(\"all\")\npublic final class Glue {\n");
        int number = 0;
        for (String body : bodies.values()) {
            source.append("  public static Object f" + number++ + "(Object[] a) throws Throwable { " + body + "; }\n");
        }
        for (PrivateField field : fields.values()) {
            source.append(accessor(field));
        }
        return source.append("}\n").toString();
    }

    private static String accessor(PrivateField field) {
        String type = field.erasure().isEmpty()
                ? "owner.getDeclaredField(\"" + field.name() + "\").getType()"
                : field.erasure() + ".class";
        return """
              static %s %s(%s) {
                try {
                  Class<?> owner = Class.forName("%s");
                  return (%s) java.lang.invoke.MethodHandles.privateLookupIn(owner, java.lang.invoke.MethodHandles.lookup())
                      .find%sVarHandle(owner, "%s", %s).get(%s);
                } catch (ReflectiveOperationException e) {
                  throw new LinkageError("", e);
                }
              }
            """.formatted(
                        field.type(),
                        field.accessor(),
                        field.isStatic() ? "" : field.receiver() + " self",
                        field.ownerBinary(),
                        field.type(),
                        field.isStatic() ? "Static" : "",
                        field.name(),
                        type,
                        field.isStatic() ? "" : "self");
    }

    /** The compiled methods, for an interpreter. */
    Foreign load(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> compiled = Class.forName("p." + NAME, true, loader);
        Map<String, Method> methods = new LinkedHashMap<>();
        Stream.of(compiled.getMethods()).forEach(method -> methods.put(method.getName(), method));
        Foreign foreign = Foreign.none();
        int number = 0;
        for (String key : bodies.keySet()) {
            Method method = Objects.requireNonNull(methods.get("f" + number++));
            foreign = foreign.with(key, arguments -> invoke(method, arguments));
        }
        return foreign;
    }

    private static Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
