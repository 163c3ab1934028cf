package org.tapeless.processor.transform;

import java.util.List;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * How companions call each other: the names of a method's entry points and what they take. Both sides compute them from
 * the method's signature, so that nothing need be looked up.
 *
 * <pre>
 *   loss$jvp(p..., pDot of shadowed parameters)     Loss$Tangent_d1_i with value and valueDot
 *   loss$fwd(p..., after each shadowed array its bar)     Loss$Frame_d1_i with value and valueBar
 *   loss$rev(frame[, valueBar])                     adjoints of scalars are left in the frame: p0Bar, p3Bar
 * </pre>
 *
 * Tangents of the last two, for second derivatives, have {@code Dot} appended to every name.
 */
public record Entry(String owner, String base, String signature) {
    /** The most characters that types of parameters take in a name. */
    private static final int LONGEST = 60;

    private static final String FRAME = "$Frame";
    private static final String TANGENT = "$Tangent";

    /**
     * The entry points of a method with these parameters, the receiver included.
     *
     * @param owner the companion, fully qualified; "" inside of it
     */
    public static Entry of(String owner, String base, List<Type> parameters) {
        StringBuilder signature = new StringBuilder();
        for (Type type : parameters) {
            signature.append('_').append(letter(type));
        }
        String whole = signature.toString();
        // It becomes part of the name of a file.
        boolean isLong = whole.length() > LONGEST;
        return new Entry(
                owner, base, isLong ? "_" + parameters.size() + "_" + Integer.toHexString(whole.hashCode()) : whole);
    }

    static Entry of(Callee.Companion callee) {
        return of(callee.companion(), callee.base(), callee.parameters());
    }

    private static String letter(Type type) {
        if (type instanceof ArrayType array) {
            return letter(array.base()) + array.rank();
        }
        return type instanceof Scalar scalar ? code(scalar) : "l";
    }

    private static String code(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "z";
            case BYTE -> "b";
            case SHORT -> "s";
            case CHAR -> "c";
            case INT -> "i";
            case LONG -> "j";
            case FLOAT -> "f";
            case DOUBLE -> "d";
        };
    }

    public String jvp() {
        return base + "$jvp";
    }

    public String forward() {
        return base + "$fwd";
    }

    public String reverse() {
        return base + "$rev";
    }

    public FrameType frame() {
        return type(FRAME);
    }

    public FrameType tangent() {
        return type(TANGENT);
    }

    private FrameType type(String kind) {
        String name = AdjointProgram.capital(base) + kind + signature;
        return new FrameType(owner.isEmpty() ? name : owner + "." + name);
    }

    /** The name of a parameter in fields of the frame. */
    static String parameter(int index) {
        return "p" + index;
    }

    /** Whether a frame, or a field of one written {@code Frame.field}, belongs to an entry point. */
    public static boolean isEntry(String name) {
        return name.contains(FRAME) || name.contains(TANGENT);
    }

    /** Whether the public JVP can be called: it makes no checks of arrays, since there are none. */
    static boolean usesPublicJvp(Callee.Companion callee) {
        return callee.result() == Scalar.DOUBLE
                && callee.parameters().stream().noneMatch(p -> p instanceof ArrayType && p.isDifferentiable());
    }
}
