package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.SourceSpan;

/** Numbers for trees, which is all that the IR knows of them, and what a statement looks like in its source file. */
public final class SourceMap {
    private final Trees trees;
    private final IdentityHashMap<Tree, Integer> numbers = new IdentityHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<CompilationUnitTree, CharSequence> sources = new HashMap<>();

    private record Place(TreePath around, Tree tree) {}

    public SourceMap(Trees trees) {
        this.trees = trees;
    }

    /** The number of the tree at the end of the path, from 1. */
    public int number(TreePath path) {
        return number(path, path.getLeaf());
    }

    /** The number of a tree somewhere below {@code around}. */
    int number(TreePath around, Tree tree) {
        return numbers.computeIfAbsent(tree, key -> {
            places.add(new Place(around, tree));
            return places.size();
        });
    }

    /** The tree of a number; null for 0, which stands for no tree. */
    public @Nullable TreePath path(int node) {
        if (node <= 0 || node > places.size()) {
            return null;
        }
        Place place = places.get(node - 1);
        if (place.around.getLeaf() == place.tree) {
            return place.around;
        }
        TreePath path = TreePath.getPath(place.around, place.tree);
        return path == null ? place.around : path;
    }

    /** A span that points at a statement and shows it. */
    SourceSpan span(TreePath around, Tree statement) {
        CompilationUnitTree unit = around.getCompilationUnit();
        long start = start(unit, statement);
        int line = start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
        return new SourceSpan(number(around, statement), line, start < 0 ? "" : text(unit, statement, (int) start));
    }

    private long start(CompilationUnitTree unit, Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private String text(CompilationUnitTree unit, Tree statement, int start) {
        CharSequence source = sources.computeIfAbsent(unit, SourceMap::read);
        return switch (statement.getKind()) {
            case IF, FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, SWITCH, TRY, SYNCHRONIZED ->
                SourceText.head(source, start);
            case DO_WHILE_LOOP -> {
                long condition = start(unit, ((DoWhileLoopTree) statement).getCondition());
                yield condition < 0 ? "do" : "do ... while " + SourceText.head(source, (int) condition);
            }
            case LABELED_STATEMENT -> {
                LabeledStatementTree labeled = (LabeledStatementTree) statement;
                long inner = start(unit, labeled.getStatement());
                yield labeled.getLabel() + ": " + (inner < 0 ? "" : text(unit, labeled.getStatement(), (int) inner));
            }
            case BLOCK -> "";
            default -> SourceText.statement(source, start);
        };
    }

    private static CharSequence read(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            // Comments in generated code are a courtesy; without the file there are none.
            return "";
        }
    }
}
