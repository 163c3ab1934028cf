package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** One method while it is lowered: its variables, its problems, and the statements written so far. */
final class Body {
    /** Where an expression stands, which decides what becomes of the calls in it. */
    enum Mode {
        /** In code: calls are statements of their own. */
        CODE,
        /** An argument of a print call, where pure calls are read in place. */
        PRINT,
        /** The operand of a throw, where all calls are read in place. */
        THROW,
        /** In an assertion, which may not leave a trace outside. */
        ASSERT
    }

    private final Reach reach;
    private final TreePath path;
    private final ExecutableElement method;
    private final List<Problem> problems;
    private final @Nullable Var self;
    private final Set<Var> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private Code code = new Code();
    private SourceSpan span = SourceSpan.NONE;
    private Mode mode = Mode.CODE;

    final Variables variables;
    final ExpressionLowering expressions;
    final StatementLowering statements;
    final Jumps jumps;

    Body(Reach reach, TreePath path, ExecutableElement method, List<Problem> problems) {
        this.reach = reach;
        this.path = path;
        this.method = method;
        this.problems = problems;
        this.self = method.getModifiers().contains(Modifier.STATIC)
                ? null
                : new Var("self", reach.types().of(owner().asType()));
        this.variables = new Variables(this);
        this.jumps = new Jumps(this);
        this.expressions = new ExpressionLowering(this);
        this.statements = new StatementLowering(this);
    }

    /** The whole method. */
    Function lower(String name) {
        MethodTree tree = (MethodTree) path.getLeaf();
        List<Var> parameters = parameters();
        if (tree.getBody() != null) {
            statements.lower(tree.getBody());
        }
        return function(name, parameters);
    }

    /** A function that calls the method itself, whose derivative a rule tells. */
    Function byRule(String name, Op op) {
        List<Var> parameters = parameters();
        List<Expr> arguments = parameters.stream().map(Exprs::local).toList();
        add(new Stmt.Return(List.of(new Expr.Intrinsic(op, arguments)), span));
        return function(name, parameters);
    }

    private List<Var> parameters() {
        List<Var> parameters = new ArrayList<>();
        if (self != null) {
            parameters.add(self);
        }
        for (VariableTree parameter : ((MethodTree) path.getLeaf()).getParameters()) {
            parameters.add(variables.declare(parameter));
        }
        return parameters;
    }

    private Function function(String name, List<Var> parameters) {
        Type result = resultType();
        List<Function.Result> results = isVoid(result) ? List.of() : List.of(new Function.Result("value", result));
        return new Function(name, parameters, results, code.block());
    }

    static boolean isVoid(Type type) {
        return type instanceof OpaqueType opaque && opaque.java().equals("void");
    }

    Type resultType() {
        return reach.types().result(method.getReturnType());
    }

    Reach reach() {
        return reach;
    }

    Attribution attribution() {
        return reach.attribution();
    }

    BodyTypes types() {
        return reach.types();
    }

    /** The class that declares the method. */
    TypeElement owner() {
        return BodyTypes.owner(method);
    }

    /** The receiver; null in static methods. */
    @Nullable
    Var self() {
        return self;
    }

    TreePath path() {
        return path;
    }

    Type typeOf(Tree tree) {
        return types().of(attribution().typeOf(tree));
    }

    // Variables

    /** A new variable for a value in between. */
    Var temporary(String name, Type type) {
        return Var.temporary(name, type);
    }

    /** Where a value goes that needs a statement: the target, if it has the value's type, else a temporary. */
    Var result(@Nullable Var target, String name, Type type) {
        return target != null && target.type().equals(type) ? target : temporary(name, type);
    }

    /** A new array that nothing else refers to while it is filled. */
    Var freshArray(String name, Type type) {
        Var array = Var.temporary(name, type);
        fresh.add(array);
        return array;
    }

    // Code

    void add(Stmt stmt) {
        code.add(stmt);
    }

    void add(Block block) {
        code.add(block);
    }

    /** {@code target = value} at the present place of the source. */
    void assign(Var target, Expr value) {
        add(new Stmt.Assign(target, value, span));
    }

    /** Throws what Java throws where a null reference is followed. */
    Stmt nullCheck(Expr reference) {
        Expr exception = ForeignSource.begin()
                .text("new java.lang.NullPointerException()")
                .read(new OpaqueType("java.lang.NullPointerException"), true);
        Expr isNull = Exprs.binary(BinaryOp.EQ, reference, Exprs.zero(reference.type()));
        return new Stmt.If(isNull, Block.of(new Stmt.Throw(exception, span)), Block.EMPTY, span);
    }

    /** A temporary that holds the value. */
    Expr hold(String name, Expr value) {
        Var variable = temporary(name, value.type());
        assign(variable, value);
        return Exprs.local(variable);
    }

    int mark() {
        return code.size();
    }

    void insert(int at, Stmt stmt) {
        code.insert(at, stmt);
    }

    /** What the statements since {@code mark} do; null if there are none. */
    @Nullable
    SideEffects since(int mark) {
        List<Stmt> statements = code.since(mark);
        return statements.isEmpty() ? null : new SideEffects(statements, purity(), fresh);
    }

    Purity purity() {
        return new Purity(self);
    }

    /** What {@code writer} writes, as a block of its own. */
    Block capture(Runnable writer) {
        Code outer = code;
        code = new Code();
        writer.run();
        Block block = code.block();
        code = outer;
        return block;
    }

    // Places in the source

    SourceSpan span() {
        return span;
    }

    /** The present statement's span, pointing at a tree inside it. */
    SourceSpan span(Tree tree) {
        return new SourceSpan(reach.sourceMap().number(path, tree), span.line(), span.text());
    }

    /** Runs {@code writer} with spans of another statement. */
    void at(Tree statement, Runnable writer) {
        SourceSpan outer = span;
        span = reach.sourceMap().span(path, statement);
        writer.run();
        span = outer;
    }

    Mode mode() {
        return mode;
    }

    /** Lowers an expression that stands at another kind of place. */
    Expr in(Mode inner, Supplier<Expr> lowering) {
        Mode outer = mode;
        mode = inner;
        Expr expr = lowering.get();
        mode = outer;
        return expr;
    }

    // Problems

    void fault(Fault fault, Tree tree, Object... words) {
        report(fault.at(reach.sourceMap().number(path, tree), words));
    }

    int problemCount() {
        return problems.size();
    }

    /** Some conditions are read twice; their problems are kept once. */
    void report(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Reports the fault and stands in for the tree. */
    Expr faulty(Fault fault, Tree tree, Object... words) {
        fault(fault, tree, words);
        return placeholder();
    }

    /** What stands for an expression that cannot be lowered; it converts to anything. */
    static Expr placeholder() {
        return new Expr.Const(BodyTypes.UNKNOWN, null);
    }

    /** Stands in for a tree whose type or target is not known, which only a missing class excuses. */
    Expr unknown(Tree tree) {
        if (attribution().unresolved().isEmpty()) {
            fault(Fault.UNINFERRED, tree);
        }
        return placeholder();
    }
}
