package org.tapeless.processor.frontend;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.tapeless.processor.diagnostics.Problems;

/**
 * From method bodies to IR, and the fence around what can be differentiated.
 *
 * <pre>
 * s += x[i++] * f(y);       oldI = i
 *                           i = i + 1
 *                           element = x[oldI]
 *                           f = f(y)
 *                           s = s + element * f
 * </pre>
 *
 * <p>Kept: every effect is a statement, in the order of JLS 15.7; every conversion is a {@code Cast}; every fault of a
 * method is reported, each at its own tree, and a placeholder lets the rest be read.
 */
public final class Lowering {
    private final Trees trees;
    private final MethodPaths paths;
    private final Elements elements;
    private final Types types;
    private final Attribution attribution;
    private final SourceMap sourceMap;
    private final CompanionLookup companions;
    private final PureMethods pureMethods = PureMethods.shipped();

    public Lowering(
            Trees trees,
            Elements elements,
            Types types,
            Attribution attribution,
            SourceMap sourceMap,
            CompanionLookup companions) {
        this.trees = trees;
        this.paths = new MethodPaths(trees);
        this.elements = elements;
        this.types = types;
        this.attribution = attribution;
        this.sourceMap = sourceMap;
        this.companions = companions;
    }

    /**
     * Lowers a method and every method of the same top-level class that it calls, at any depth.
     *
     * @param rootMethod the path of its declaration
     * @param problems takes the root's problems, and warnings from everywhere; a helper's problems go into its {@code
     *     Primal}, for they do not matter if nothing active reaches it
     */
    public Lowered lower(TreePath rootMethod, Problems problems) {
        ExecutableElement root = (ExecutableElement) trees.getElement(rootMethod);
        TypeElement top = Access.outermost(BodyTypes.owner(root));
        BodyTypes names = new BodyTypes(elements, types, top);
        return new Reach(trees, paths, elements, names, attribution, sourceMap, companions, pureMethods, root, problems)
                .lower();
    }
}
