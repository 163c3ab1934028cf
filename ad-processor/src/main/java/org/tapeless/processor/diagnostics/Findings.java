package org.tapeless.processor.diagnostics;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/** Problems with their places, held back until it is known that all names in the method mean something. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Problem problem, TreePath place) {
        all.add(new Finding(problem, place));
    }

    /** Whether one of them stops the compilation. */
    public boolean failed() {
        return all.stream().anyMatch(finding -> finding.problem().key().severity() == Key.Severity.ERROR);
    }

    public void tell(Reporter reporter) {
        all.forEach(finding -> reporter.report(finding.problem(), finding.place()));
    }

    private record Finding(Problem problem, TreePath place) {}
}
