package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;

/**
 * Reads of fields that the companion may not name: a method for each, and one nested class that holds the handles, so
 * that they are looked up when the first of them is read and never if none is.
 */
final class PrivateAccess {
    private static final ClassName METHOD_HANDLES = ClassName.get("java.lang.invoke", "MethodHandles");
    private static final ClassName VAR_HANDLE = ClassName.get("java.lang.invoke", "VarHandle");

    private final JavaTypes types;
    private final Erasure erasure;
    private final String holder;
    private final Map<PrivateField, String> constants = new LinkedHashMap<>();

    /** @param holder the name of the nested class */
    PrivateAccess(List<PrivateField> fields, JavaTypes types, String packageName, String holder) {
        this.types = types;
        this.erasure = new Erasure(packageName, List.of());
        this.holder = holder;
        Names names = new Names(List.of());
        fields.stream().distinct().forEach(field -> constants.put(field, names.numbered(constant(field.name()))));
    }

    boolean isEmpty() {
        return constants.isEmpty();
    }

    /** {@code startValue} as {@code START_VALUE}. */
    private static String constant(String name) {
        String spaced = name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_");
        return spaced.toUpperCase(Locale.ROOT);
    }

    List<MethodSpec> accessors() {
        List<MethodSpec> methods = new ArrayList<>();
        constants.forEach((field, constant) -> {
            TypeName type = types.source(field.type());
            MethodSpec.Builder method = MethodSpec.methodBuilder(field.accessor())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(type);
            if (field.type().contains("<")) {
                method.addAnnotation(Annotations.suppress(List.of("unchecked"), types));
            }
            if (!field.isStatic()) {
                method.addParameter(ParameterSpec.builder(types.source(field.receiver()), "self")
                        .build());
            }
            method.addStatement("return ($T) $L.$L.get($L)", type, holder, constant, field.isStatic() ? "" : "self");
            methods.add(method.build());
        });
        return methods;
    }

    TypeSpec holder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(holder)
                .addJavadoc(new Doc("Access to private fields, looked up when one is first read.").build(4))
                .addAnnotation(Annotations.marker())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        CodeBlock.Builder lookups = CodeBlock.builder().beginControlFlow("try");
        lookups.addStatement("$T.Lookup lookup = $T.lookup()", METHOD_HANDLES, METHOD_HANDLES);
        constants.forEach((field, constant) -> {
            type.addField(FieldSpec.builder(VAR_HANDLE, constant, Modifier.STATIC, Modifier.FINAL)
                    .build());
            lookups.addStatement("$L = $L", constant, lookup(field));
        });
        lookups.nextControlFlow("catch ($T e)", types.lang("ReflectiveOperationException"));
        lookups.addStatement("throw new $T(e)", types.lang("ExceptionInInitializerError"));
        return type.addStaticBlock(lookups.endControlFlow().build()).build();
    }

    private CodeBlock lookup(PrivateField field) {
        boolean named = !field.receiver().equals("java.lang.Object");
        CodeBlock owner = named
                ? CodeBlock.of("$T.class", types.source(erasure.of(field.receiver())))
                : CodeBlock.of("$T.forName($S)", types.lang("Class"), field.ownerBinary());
        CodeBlock found = field.erasure().isEmpty()
                ? CodeBlock.of("unreflectVarHandle($L.getDeclaredField($S))", owner, field.name())
                : CodeBlock.of(
                        "$L($L, $S, $T.class)",
                        field.isStatic() ? "findStaticVarHandle" : "findVarHandle",
                        owner,
                        field.name(),
                        types.source(field.erasure()));
        return CodeBlock.of("$T.privateLookupIn($L, lookup)\n.$L", METHOD_HANDLES, owner, found);
    }
}
