package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Function;

/** Collects the members of one method; a member whose signature takes too many slots is reported and left out. */
final class Members {
    /** How far members are indented. */
    private static final int INDENT = 4;

    private final Api api;
    private final BodyWriter bodies;
    private final EmitProblems problems;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<MethodSpec> hiddenMethods = new ArrayList<>();
    private final List<TypeSpec> types = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    Members(Api api, BodyWriter bodies, EmitProblems problems) {
        this.api = api;
        this.bodies = bodies;
        this.problems = problems;
    }

    /** Whether the signature takes at most 255 slots; if not, that is reported. */
    boolean fits(Signature signature) {
        return fits(signature.name(), signature.slots());
    }

    /** The same of a record, by its constructor. */
    boolean fits(String name, int slots) {
        if (slots > Signature.MOST_SLOTS) {
            problems.tooManyParameters(api.method(), name, slots);
        }
        return slots <= Signature.MOST_SLOTS;
    }

    /** A member of the API. */
    void add(Signature signature, Doc doc, CodeBlock body) {
        keys.add(signature.key());
        methods.add(method(signature, api.method().visibility().equals("public"))
                .addJavadoc(doc.build(INDENT))
                .addCode(body)
                .build());
    }

    /** A private method that members share. */
    void addHidden(Signature signature, CodeBlock body) {
        hiddenMethods.add(method(signature, false)
                .addModifiers(Modifier.PRIVATE)
                .addCode(body)
                .build());
    }

    void add(TypeSpec type) {
        types.add(type);
    }

    private MethodSpec.Builder method(Signature signature, boolean isPublic) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name());
        if (isPublic) {
            method.addModifiers(Modifier.PUBLIC);
        }
        method.addModifiers(Modifier.STATIC).returns(signature.result()).varargs(signature.varargs());
        for (String variable : api.method().typeParameters()) {
            method.addTypeVariable(new TypeSource(variable, api.types()).parseVariable());
        }
        signature.parameters().forEach(parameter -> method.addParameter(parameter.type(), parameter.name()));
        api.method().thrown().forEach(thrown -> method.addException(api.types().source(thrown)));
        return method;
    }

    /** The body of a function whose parameters are the signature's, by position. */
    CodeBlock body(Function function, Signature signature, @Nullable TypeName returned) {
        return bodies.write(function, signature.names(), returned);
    }

    List<MethodSpec> methods() {
        List<MethodSpec> all = new ArrayList<>(methods);
        all.addAll(hiddenMethods);
        return all;
    }

    List<TypeSpec> types() {
        return types;
    }

    /** What Java tells methods apart by, and the names of the records. */
    List<String> keys() {
        List<String> all = new ArrayList<>(keys);
        types.forEach(type -> all.add(type.name()));
        return all;
    }
}
