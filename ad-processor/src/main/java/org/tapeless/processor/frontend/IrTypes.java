package org.tapeless.processor.frontend;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** Types of the model as types of the IR. */
final class IrTypes {
    private IrTypes() {}

    /** @param names how to spell what the IR does not look into */
    static Type of(TypeMirror type, TypeNames names) {
        return switch (type.getKind()) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case BYTE -> Scalar.BYTE;
            case SHORT -> Scalar.SHORT;
            case CHAR -> Scalar.CHAR;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case FLOAT -> Scalar.FLOAT;
            case DOUBLE -> Scalar.DOUBLE;
            case ARRAY -> {
                Type component = of(((ArrayType) type).getComponentType(), names);
                yield component instanceof OpaqueType ? new OpaqueType(names.of(type)) : component.array();
            }
            default -> new OpaqueType(names.of(type));
        };
    }

    /** Whether it is {@code double}, {@code float} or an array of them. */
    static boolean isDifferentiable(TypeMirror type) {
        return switch (type.getKind()) {
            case FLOAT, DOUBLE -> true;
            case ARRAY -> isDifferentiable(((ArrayType) type).getComponentType());
            default -> false;
        };
    }
}
