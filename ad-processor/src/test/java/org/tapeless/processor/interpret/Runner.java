package org.tapeless.processor.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * One activation of a function. Statements return how they ended: {@link #NORMAL}, {@link #RETURN}, or the label that
 * is being left.
 */
final class Runner implements Stmt.Visitor<String> {
    private static final String NORMAL = "";
    private static final String RETURN = "return";

    private final Interpreter interpreter;
    private final Numbers numbers;
    private final Map<Var, Object> variables = new HashMap<>();
    private final Evaluator exprs;
    private Object[] results = {};

    Runner(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.numbers = interpreter.numbers();
        this.exprs = new Evaluator(numbers, interpreter.foreign(), variables);
    }

    Object[] run(Function function, Object[] arguments) {
        if (arguments.length != function.parameters().size()) {
            throw new IllegalArgumentException(
                    function.name() + " has " + function.parameters().size() + " parameters, not " + arguments.length);
        }
        for (int i = 0; i < arguments.length; i++) {
            variables.put(function.parameters().get(i), arguments[i]);
        }
        String end = block(function.body());
        if (!end.equals(RETURN) && !function.results().isEmpty()) {
            throw new IllegalStateException(function.name() + " ended without a result");
        }
        return results;
    }

    private String block(Block block) {
        for (Stmt stmt : block.statements()) {
            String end = stmt.accept(this);
            if (!end.equals(NORMAL)) {
                return end;
            }
        }
        return NORMAL;
    }

    @Override
    public String assign(Stmt.Assign node) {
        variables.put(node.target(), exprs.value(node.value()));
        return NORMAL;
    }

    @Override
    public String store(Stmt.Store node) {
        // JLS 15.26.1: all three are evaluated before the array is looked at.
        Object array = exprs.value(node.array());
        int index = exprs.index(node.index());
        Elements.set(array, index, exprs.value(node.value()));
        return NORMAL;
    }

    @Override
    public String accumulate(Stmt.Accumulate node) {
        // JLS 15.26.2: the element is read before the right operand is evaluated.
        Object array = exprs.value(node.array());
        int index = exprs.index(node.index());
        Object before = Elements.get(array, index);
        Elements.set(array, index, numbers.binary(BinaryOp.ADD, before, exprs.value(node.value())));
        return NORMAL;
    }

    @Override
    public String bulk(Stmt.Bulk node) {
        Object[] arguments = exprs.values(node.arguments());
        Object ignored = Evaluator.attempt(() -> numbers.call(node.op(), arguments));
        return NORMAL;
    }

    @Override
    public String call(Stmt.Call node) {
        Object[] arguments = exprs.values(node.arguments());
        Object[] values = called(node.callee(), arguments, node.results().size());
        List<Var> targets = node.results();
        if (!targets.isEmpty() && targets.size() != values.length) {
            throw new IllegalStateException(values.length + " results for " + targets);
        }
        for (int i = 0; i < targets.size(); i++) {
            variables.put(targets.get(i), values[i]);
        }
        return NORMAL;
    }

    private Object[] called(Callee callee, Object[] arguments, int wanted) {
        if (callee instanceof Callee.Own own) {
            return interpreter.call(own.function(), arguments);
        }
        if (callee instanceof Callee.Companion companion) {
            Foreign.Code code = interpreter.foreign().get(companion.owner() + "#" + companion.method());
            return results(Evaluator.attempt(() -> code.run(arguments)), wanted);
        }
        if (callee instanceof Callee.Generated generated) {
            Foreign.Code code = interpreter.foreign().get(generated.owner() + "#" + generated.method());
            return results(Evaluator.attempt(() -> code.run(arguments)), wanted);
        }
        Foreign.Code code = interpreter.foreign().get(Foreign.key(((Callee.Foreign) callee).parts()));
        return results(Evaluator.attempt(() -> numbers.foreign(code, arguments)), wanted);
    }

    private static Object[] results(Object result, int wanted) {
        return wanted > 1 ? (Object[]) result : new Object[] {result};
    }

    @Override
    public String branch(Stmt.If node) {
        return block(exprs.test(node.condition()) ? node.whenTrue() : node.whenFalse());
    }

    @Override
    public String counted(Stmt.For node) {
        int from = exprs.index(node.from());
        for (int i = from; (Boolean) test(node, i); i += node.step()) {
            interpreter.step();
            variables.put(node.counter(), i);
            String end = block(node.body());
            if (!end.equals(NORMAL)) {
                return end;
            }
        }
        variables.remove(node.counter());
        return NORMAL;
    }

    private Object test(Stmt.For node, int i) {
        return numbers.binary(node.test(), i, exprs.index(node.to()));
    }

    @Override
    public String loop(Stmt.While node) {
        while (exprs.test(node.condition())) {
            interpreter.step();
            String end = block(node.body());
            if (!end.equals(NORMAL)) {
                return end;
            }
        }
        return NORMAL;
    }

    @Override
    public String frameSet(Stmt.FrameSet node) {
        FrameValue frame = (FrameValue) exprs.value(node.frame());
        Object value = exprs.value(node.value());
        frame.set(node.field(), value);
        return NORMAL;
    }

    @Override
    public String exit(Stmt.Return node) {
        results = exprs.values(node.values());
        return RETURN;
    }

    @Override
    public String fail(Stmt.Throw node) {
        Object exception = exprs.value(node.exception());
        return Evaluator.attempt(() -> {
            throw exception instanceof Throwable t ? t : new NullPointerException();
        });
    }

    @Override
    public String check(Stmt.Assert node) {
        if (!exprs.test(node.expressions().get(0))) {
            throw node.expressions().size() == 1
                    ? new AssertionError()
                    : new AssertionError(exprs.value(node.expressions().get(1)));
        }
        return NORMAL;
    }

    @Override
    public String labeled(Stmt.Labeled node) {
        String end = block(node.body());
        return end.equals(label(node.label())) ? NORMAL : end;
    }

    @Override
    public String leave(Stmt.Break node) {
        return label(node.label());
    }

    private static String label(String label) {
        return "break " + label;
    }
}
