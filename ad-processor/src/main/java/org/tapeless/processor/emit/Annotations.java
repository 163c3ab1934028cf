package org.tapeless.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** The annotations of generated declarations. */
final class Annotations {
    private static final ClassName MARKER = ClassName.get("org.tapeless.annotations", "GeneratedDerivative");

    /** The version of the conventions between companions, see {@code GeneratedDerivative.format}. */
    static final int FORMAT = 1;

    private Annotations() {}

    /** Our marker, on every generated type. */
    static AnnotationSpec marker() {
        return AnnotationSpec.builder(MARKER).addMember("format", "$L", FORMAT).build();
    }

    /**
     * Our marker on a companion.
     *
     * @param methods the description in pieces, perhaps none
     */
    static AnnotationSpec marker(List<String> methods) {
        AnnotationSpec.Builder marker = marker().toBuilder();
        methods.forEach(piece -> marker.addMember("methods", "$L", Constants.quoted(piece)));
        return marker.build();
    }

    static AnnotationSpec suppress(List<String> categories, JavaTypes types) {
        List<CodeBlock> names =
                categories.stream().map(name -> CodeBlock.of("$S", name)).toList();
        CodeBlock value = names.size() == 1 ? names.get(0) : CodeBlock.of("{$L}", CodeBlock.join(names, ", "));
        return AnnotationSpec.builder(types.lang("SuppressWarnings"))
                .addMember("value", value)
                .build();
    }

    static AnnotationSpec generated() {
        return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$S", "org.tapeless.processor.AdProcessor")
                .build();
    }
}
