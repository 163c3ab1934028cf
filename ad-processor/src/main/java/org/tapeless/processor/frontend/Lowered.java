package org.tapeless.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;

/**
 * A method and all that it reaches in its top-level class, as surface IR.
 *
 * @param root the method's function; its parameters are the receiver, if there is one, and then the source's
 * @param primals how to call each function's source method, and what stands in the way of differentiating it; the
 *     problems of the root are not here
 * @param rules that hold in the class, as {@code DifferentiableMethod} has them
 * @param privateFields in the order of the first read
 * @param unresolved names that mean nothing yet: the method is to be tried again when more classes exist
 */
public record Lowered(
        Program program,
        String root,
        Map<String, DifferentiableMethod.Primal> primals,
        Map<Op, List<@Nullable Op>> rules,
        List<PrivateField> privateFields,
        List<TreePath> unresolved) {
    public Lowered {
        primals = Collections.unmodifiableMap(new LinkedHashMap<>(primals));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        privateFields = List.copyOf(privateFields);
        unresolved = List.copyOf(unresolved);
    }
}
