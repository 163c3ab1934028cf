package org.tapeless.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Switches: JLS 14.11, 15.28.
 *
 * <pre>
 * switch (k) {                   if (k == 1) A             with fall-through:
 *     case 1: A; break;          else if (k == 2) B        entry = k == 1 ? 0 : k == 2 ? 1 : 2
 *     case 2: B; break;          else C                    if (entry &lt;= 0) A
 *     default: C;                                          if (entry &lt;= 1) B
 * }                                                        C
 * </pre>
 */
final class SwitchLowering {
    private final Body body;
    private final ExpressionLowering expressions;

    SwitchLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /**
     * Cases that share one body.
     *
     * @param falls whether control goes on into the next group
     */
    private record Group(List<Expr> tests, boolean isDefault, Block block, boolean falls) {}

    void statement(SwitchTree tree, List<String> labels) {
        Selector selector = Selector.of(body, tree.getExpression());
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.SWITCH, labels, null);
        List<Group> groups = groups(tree.getCases(), selector, exit);
        body.jumps.exit();
        body.add(exit.left(choose(groups, selector, Block.EMPTY), body.span()));
    }

    /** A switch expression; its value is in the variable that is returned. */
    Expr value(SwitchExpressionTree tree, @Nullable Var target) {
        Type type = body.typeOf(tree);
        if (Coercions.isUnknown(type)) {
            return body.unknown(tree);
        }
        Selector selector = Selector.of(body, tree.getExpression());
        Var result = body.result(target, "value", type);
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.SWITCH_EXPRESSION, List.of(), result);
        List<Group> groups = groups(tree.getCases(), selector, exit);
        body.jumps.exit();
        // Only an enum constant that was added after this was compiled gets here.
        Expr error = ForeignSource.begin()
                .text("new java.lang.IncompatibleClassChangeError()")
                .read(new OpaqueType("java.lang.IncompatibleClassChangeError"), true);
        body.add(exit.left(choose(groups, selector, Block.of(new Stmt.Throw(error, body.span()))), body.span()));
        return Exprs.local(result);
    }

    void give(ExpressionTree value) {
        Jumps.Exit exit = body.jumps.yielding();
        if (exit != null && exit.result() != null) {
            expressions.into(exit.result(), value);
            body.add(new Stmt.Break(exit.leave(), body.span()));
        }
    }

    private List<Group> groups(List<? extends CaseTree> cases, Selector selector, Jumps.Exit exit) {
        List<Group> groups = new ArrayList<>();
        List<Expr> tests = new ArrayList<>();
        boolean isDefault = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseTree each = cases.get(i);
            CaseLabels labels = CaseLabels.of(each);
            if (!labels.patterns().isEmpty() || labels.guard() != null) {
                body.fault(Fault.PATTERN, each);
            }
            for (ExpressionTree constant : labels.constants()) {
                if (constant.getKind() == Tree.Kind.NULL_LITERAL) {
                    body.fault(Fault.PATTERN, constant);
                } else {
                    tests.add(selector.test(constant));
                }
            }
            isDefault |= labels.isDefault();
            boolean isRule = each.getCaseKind() == CaseTree.CaseKind.RULE;
            boolean isLast = i == cases.size() - 1;
            if (!isRule && !isLast && each.getStatements().isEmpty()) {
                continue;
            }
            Block block = body.capture(() -> content(each, exit));
            boolean falls = !isRule && !isLast && Completion.completes(block);
            groups.add(new Group(tests, isDefault, block, falls));
            tests = new ArrayList<>();
            isDefault = false;
        }
        return groups;
    }

    private void content(CaseTree each, Jumps.Exit exit) {
        Tree rule = each.getCaseKind() == CaseTree.CaseKind.RULE ? each.getBody() : null;
        if (rule == null) {
            each.getStatements().forEach(body.statements::lower);
        } else if (rule instanceof ExpressionTree value && exit.result() != null) {
            body.at(value, () -> give(value));
        } else if (rule instanceof StatementTree statement) {
            body.statements.lower(statement);
        }
    }

    /** @param otherwise what runs where no case fits and there is no default */
    private Block choose(List<Group> groups, Selector selector, Block otherwise) {
        boolean untested = groups.stream().allMatch(group -> group.tests().isEmpty() || group.isDefault());
        Block check = untested ? selector.check() : Block.EMPTY;
        boolean fallsThrough = groups.stream().anyMatch(Group::falls);
        return check.then(fallsThrough ? enter(groups, otherwise) : chain(groups, otherwise));
    }

    private Block chain(List<Group> groups, Block otherwise) {
        Block rest = otherwise;
        for (Group group : groups) {
            rest = group.isDefault() ? group.block() : rest;
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (!group.isDefault()) {
                rest = Block.of(new Stmt.If(any(group.tests()), group.block(), rest, body.span()));
            }
        }
        return rest;
    }

    private static Expr any(List<Expr> tests) {
        return tests.stream()
                .reduce((left, right) -> Exprs.binary(BinaryOp.LOR, left, right))
                .orElse(Exprs.bool(false));
    }

    /** The groups from the one that is entered on. */
    private Block enter(List<Group> groups, Block otherwise) {
        int size = groups.size();
        int none = size;
        for (int i = 0; i < size; i++) {
            none = groups.get(i).isDefault() ? i : none;
        }
        Expr index = Exprs.integer(none);
        for (int i = size - 1; i >= 0; i--) {
            if (!groups.get(i).isDefault()) {
                index = new Expr.Conditional(any(groups.get(i).tests()), Exprs.integer(i), index);
            }
        }
        Expr first = index;
        Var entry = body.temporary("entry", Scalar.INT);
        boolean hasDefault = none < size;
        return body.capture(() -> {
            body.assign(entry, first);
            for (int i = 0; i < size; i++) {
                Block block = groups.get(i).block();
                boolean always = hasDefault && i == size - 1;
                body.add(always ? block : Block.of(upTo(entry, i, block)));
            }
            if (!hasDefault && !otherwise.isEmpty()) {
                body.add(upTo(entry, size, otherwise));
            }
        });
    }

    private Stmt upTo(Var entry, int index, Block block) {
        Expr test = Exprs.binary(BinaryOp.LE, Exprs.local(entry), Exprs.integer(index));
        return new Stmt.If(test, block, Block.EMPTY, body.span());
    }
}
