package org.tapeless.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * Types and class names as JavaPoet wants them, so that imports and clashes are its business.
 *
 * <p>Where a qualified name stops being a package is asked of the compiler, then guessed from the case of the letters; a
 * name that fits neither is printed as it is, fully qualified. Names of {@code java.lang} need no import unless the
 * user's package has a class of that name; then they are printed qualified.
 */
final class JavaTypes {
    private static final String LANG = "java.lang";

    private final String packageName;
    private final Predicate<String> isType;
    private final UnaryOperator<String> frames;
    private final Map<String, ClassName> classNames;
    private final Map<List<String>, Integer> topLevels;

    /** @param frames the name of the generated class for a frame type's name */
    JavaTypes(String packageName, Predicate<String> isType, UnaryOperator<String> frames) {
        this(packageName, isType, frames, new HashMap<>(), new HashMap<>());
    }

    private JavaTypes(
            String packageName,
            Predicate<String> isType,
            UnaryOperator<String> frames,
            Map<String, ClassName> classNames,
            Map<List<String>, Integer> topLevels) {
        this.packageName = packageName;
        this.isType = isType;
        this.frames = frames;
        this.classNames = classNames;
        this.topLevels = topLevels;
    }

    JavaTypes withFrames(UnaryOperator<String> newFrames) {
        return new JavaTypes(packageName, isType, newFrames, classNames, topLevels);
    }

    TypeName of(Type type) {
        if (type instanceof Scalar scalar) {
            return of(scalar);
        }
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.element()));
        }
        if (type instanceof FrameType frame) {
            return frame.name().contains(".") ? className(frame.name()) : ClassName.get("", frames.apply(frame.name()));
        }
        return source(type.java());
    }

    static TypeName of(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    /** A type as Java source spells it, class names fully qualified. */
    TypeName source(String java) {
        return new TypeSource(java, this).parse();
    }

    /** A class of {@code java.lang}. */
    ClassName lang(String simpleName) {
        return className(LANG + "." + simpleName);
    }

    /** A class of {@code org.tapeless.runtime}. */
    static ClassName runtime(String simpleName) {
        return ClassName.get("org.tapeless.runtime", simpleName);
    }

    /** A class by its fully qualified name. */
    ClassName className(String qualified) {
        ClassName known = classNames.get(qualified);
        if (known == null) {
            known = newClassName(qualified);
            classNames.put(qualified, known);
        }
        return known;
    }

    private ClassName newClassName(String qualified) {
        List<String> segments = Arrays.asList(qualified.split("\\.", -1));
        int length = topLevel(segments);
        if (length == 0) {
            return ClassName.get("", qualified);
        }
        String home = String.join(".", segments.subList(0, length - 1));
        String top = segments.get(length - 1);
        if (home.equals(LANG) && isType.test(inPackage(top))) {
            return ClassName.get("", qualified);
        }
        List<String> nested = new ArrayList<>(segments.subList(length, segments.size()));
        return ClassName.get(home, top, nested.toArray(new String[0]));
    }

    /** The name by which a class is called in code, or begins if it must be qualified. */
    String firstWord(String qualified) {
        String simple = className(qualified).topLevelClassName().simpleName();
        return simple.contains(".") ? simple.substring(0, simple.indexOf('.')) : simple;
    }

    /**
     * How many segments of a name make up the top-level class it begins with; 0 if that cannot be told, or for a name
     * of one segment.
     */
    int topLevel(List<String> segments) {
        return segments.size() < 2 ? 0 : topLevels.computeIfAbsent(segments, this::newTopLevel);
    }

    private int newTopLevel(List<String> segments) {
        for (int length = 1; length <= segments.size(); length++) {
            if (isType.test(String.join(".", segments.subList(0, length)))) {
                return length;
            }
        }
        int own = packageName.isEmpty() ? 0 : packageName.split("\\.", -1).length;
        if (own > 0
                && segments.size() > own
                && String.join(".", segments.subList(0, own)).equals(packageName)
                && isUpper(segments.get(own))) {
            return own + 1;
        }
        int length = 0;
        while (length < segments.size() && !isUpper(segments.get(length))) {
            length++;
        }
        return length == 0 || length == segments.size() ? 0 : length + 1;
    }

    private String inPackage(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private static boolean isUpper(String segment) {
        return !segment.isEmpty() && Character.isUpperCase(segment.charAt(0));
    }
}
