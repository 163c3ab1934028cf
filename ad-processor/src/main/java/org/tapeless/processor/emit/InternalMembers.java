package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.emit.Derivatives.Internal;
import org.tapeless.processor.emit.Derivatives.SavedFrame;
import org.tapeless.processor.emit.Internals.Shared;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Var;

/** Writes functions that are no members of the API, the records that they return, and frames. */
final class InternalMembers {
    private final JavaTypes types;
    private final Internals internals;
    private final ClassName companion;

    InternalMembers(JavaTypes types, Internals internals, ClassName companion) {
        this.types = types;
        this.internals = internals;
        this.companion = companion;
    }

    /** What calls of {@code Callee.Own} in one method's functions run. */
    Linker linker(Derivatives derivatives) {
        Map<String, Function> functions = new HashMap<>();
        derivatives
                .internals()
                .forEach(internal -> functions.put(internal.function().name(), internal.function()));
        Map<String, String> names = internals.functionNames(derivatives);
        return name -> {
            Function function = functions.get(name);
            String method = names.get(name);
            if (function == null || method == null) {
                throw new IllegalArgumentException("a call of " + name + ", which is no internal function");
            }
            return new Linker.Target(method, record(function, method), Results.components(function));
        };
    }

    private @Nullable TypeName record(Function function, String method) {
        if (function.results().size() < 2) {
            return null;
        }
        return Results.isDual(function)
                ? types.className(Results.DUAL)
                : companion.nestedClass(Results.recordName(method));
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        internals.functions().forEach(shared -> methods.add(method(shared)));
        return methods;
    }

    private MethodSpec method(Shared<Internal> shared) {
        Derivatives owner = shared.owner();
        Function function = shared.item().function();
        JavaTypes own = types.withFrames(frame -> internals.frameName(owner, frame));
        BodyWriter bodies = new BodyWriter(own, linker(owner));
        TypeName record = record(function, shared.name());
        MethodSpec.Builder method = MethodSpec.methodBuilder(shared.name());
        if (shared.item().entryPoint()) {
            method.addJavadoc("For generated code only.\n\n@hidden\n").addModifiers(Modifier.PUBLIC);
        } else {
            method.addModifiers(Modifier.PRIVATE);
        }
        method.addModifiers(Modifier.STATIC).returns(result(function, record, own));
        for (String variable : owner.method().typeParameters()) {
            method.addTypeVariable(new TypeSource(variable, own).parseVariable());
        }
        Names names = new Names(bodies.hidden(function));
        List<String> parameters = new ArrayList<>();
        for (Var parameter : function.parameters()) {
            parameters.add(names.numbered(Scopes.legal(parameter.name())));
            method.addParameter(own.of(parameter.type()), parameters.get(parameters.size() - 1));
        }
        owner.method().thrown().forEach(thrown -> method.addException(own.source(thrown)));
        return method.addCode(bodies.write(function, parameters, record)).build();
    }

    private static TypeName result(Function function, @Nullable TypeName record, JavaTypes types) {
        if (record != null) {
            return record;
        }
        return function.results().isEmpty()
                ? TypeName.VOID
                : types.of(function.results().get(0).type());
    }

    /** Records, then frames. */
    List<TypeSpec> types() {
        List<TypeSpec> all = new ArrayList<>();
        internals.functions().forEach(shared -> {
            Function function = shared.item().function();
            if (function.results().size() > 1 && !Results.isDual(function)) {
                all.add(record(shared, function));
            }
        });
        internals.frames().forEach(shared -> all.add(frame(shared)));
        return all;
    }

    private TypeSpec record(Shared<Internal> shared, Function function) {
        JavaTypes own = types.withFrames(frame -> internals.frameName(shared.owner(), frame));
        List<String> names = Results.components(function);
        List<Argument> components = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            components.add(
                    new Argument(names.get(i), own.of(function.results().get(i).type()), ""));
        }
        return Records.plain(Results.recordName(shared.name()), components)
                .addModifiers(shared.item().entryPoint() ? Modifier.PUBLIC : Modifier.PRIVATE)
                .build();
    }

    private TypeSpec frame(Shared<SavedFrame> shared) {
        JavaTypes own = types.withFrames(frame -> internals.frameName(shared.owner(), frame));
        boolean isPublic = shared.item().entryPoint();
        TypeSpec.Builder type = TypeSpec.classBuilder(shared.name())
                .addAnnotation(Annotations.marker())
                .addModifiers(isPublic ? Modifier.PUBLIC : Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        for (Frame.Field field : shared.item().frame().fields()) {
            Modifier[] modifiers = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
            type.addField(own.of(field.type()), field.name(), modifiers);
        }
        if (isPublic) {
            // Only this companion makes one.
            type.addMethod(MethodSpec.constructorBuilder().build());
        }
        return type.build();
    }
}
