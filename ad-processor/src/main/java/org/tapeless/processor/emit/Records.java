package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** The records that members return. */
final class Records {
    private static final int INDENT = 4;

    private final Api api;

    Records(Api api) {
        this.api = api;
    }

    /** The names of a record's components: the user's are kept, {@code value} gives way to them. */
    record Components(String value, Map<Parameter, String> independents) {}

    /** The components of {@code LossGradient(value, w, b)} and its like. */
    Components components() {
        List<Parameter> independents = api.derivatives().independents();
        Names names = new Names(List.of());
        Map<Parameter, String> chosen = new LinkedHashMap<>();
        independents.forEach(p -> chosen.put(p, names.component(p.name())));
        return new Components(names.component("value"), chosen);
    }

    /** A value and one component per independent. */
    TypeSpec perIndependent(String kind, UnaryOperator<String> meaning) {
        Components components = components();
        Doc doc = doc(kind);
        List<Argument> parameters = new ArrayList<>();
        parameters.add(new Argument(components.value(), api.result(), ""));
        doc.parameter(
                components.value(), "the value of " + Words.code(api.method().name()));
        components.independents().forEach((parameter, name) -> {
            parameters.add(new Argument(name, api.type(parameter), ""));
            doc.parameter(name, meaning.apply(new Words(api).place(parameter)));
        });
        return record(api.record(kind), parameters, doc, isPublic());
    }

    /** A value and its tangent, of the same type. */
    TypeSpec valueAndTangent(String kind) {
        Doc doc = doc(kind)
                .parameter("value", "the value of " + Words.code(api.method().name()))
                .parameter("tangent", "its tangent, of the same shape");
        List<Argument> parameters =
                List.of(new Argument("value", api.result(), ""), new Argument("tangent", api.result(), ""));
        return record(api.record(kind), parameters, doc, isPublic());
    }

    private Doc doc(String kind) {
        return new Doc("What " + Words.code(api.member(kind)) + " returns.");
    }

    private boolean isPublic() {
        return api.method().visibility().equals("public");
    }

    private static TypeSpec record(ClassName name, List<Argument> components, Doc doc, boolean isPublic) {
        TypeSpec.Builder type = plain(name.simpleName(), components).addJavadoc(doc.build(INDENT));
        return isPublic ? type.addModifiers(Modifier.PUBLIC).build() : type.build();
    }

    /** A record with our marker. */
    static TypeSpec.Builder plain(String name, List<Argument> components) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach(component -> constructor.addParameter(component.type(), component.name()));
        return TypeSpec.recordBuilder(name).addAnnotation(Annotations.marker()).recordConstructor(constructor.build());
    }

    /** The slots of a record's constructor, {@code this} among them. */
    int slots() {
        int slots = 1 + new Argument("", api.result(), "").slots();
        for (Parameter parameter : api.derivatives().independents()) {
            slots += new Argument("", api.type(parameter), "").slots();
        }
        return slots;
    }
}
