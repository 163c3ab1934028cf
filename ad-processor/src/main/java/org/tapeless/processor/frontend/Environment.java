package org.tapeless.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.tapeless.processor.diagnostics.Reporter;

/** What the frontend asks of javac itself. Sources are written through the wrapped environment, which is not here. */
public record Environment(Trees trees, JavacTask task, Elements elements, Types types) {
    /**
     * Looks behind the wrappers of build tools.
     *
     * @throws IllegalArgumentException if the compiler is not javac
     */
    public static Environment of(ProcessingEnvironment wrapped) {
        ProcessingEnvironment own = Unwrapping.unwrap(wrapped);
        return new Environment(Trees.instance(own), JavacTask.instance(own), own.getElementUtils(), own.getTypeUtils());
    }

    /**
     * What prints problems at trees of this compilation.
     *
     * @param warnings false to print errors only
     */
    public Reporter reporter(boolean warnings) {
        return new Reporter(trees, warnings);
    }
}
