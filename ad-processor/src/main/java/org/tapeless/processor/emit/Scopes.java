package org.tapeless.processor.emit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * The names of variables where they are declared. Java lets sibling blocks reuse a name and forbids a nested block to do
 * so (JLS 6.4); a name that is taken gets the first free number, in textual order.
 */
final class Scopes {
    private final Occurrences occurrences;
    private final Set<String> reserved;
    private final Set<String> preferred;
    private final Map<String, List<Var>> users;
    private final Set<String> visible = new HashSet<>();
    private final Deque<Map<Var, String>> stack = new ArrayDeque<>();
    private final Deque<Set<String>> temporaries = new ArrayDeque<>();

    /**
     * @param reserved names that would hide a class or package that the code uses
     * @param variables the function's variables: no other variable may take the name of one with its number, and the
     *     user's keep their names where a generated one has the same
     */
    Scopes(Set<String> reserved, Collection<Var> variables, Occurrences occurrences) {
        this.occurrences = occurrences;
        this.reserved = Set.copyOf(reserved);
        this.preferred = variables.stream().map(Var::name).collect(Collectors.toUnmodifiableSet());
        this.users = variables.stream()
                .filter(variable -> variable.origin() == Var.Origin.USER)
                .collect(Collectors.groupingBy(Var::name));
        enter();
    }

    void enter() {
        stack.push(new LinkedHashMap<>());
        temporaries.push(new HashSet<>());
    }

    void leave() {
        visible.removeAll(stack.pop().values());
        visible.removeAll(temporaries.pop());
    }

    /** A parameter, whose name is settled. */
    void bind(Var variable, String name) {
        top().put(variable, name);
        visible.add(name);
    }

    /**
     * Declares a variable in the innermost scope.
     *
     * @param scope the statements of the scope that are still to come
     */
    String declare(Var variable, List<Stmt> scope) {
        String wanted = legal(variable.name());
        boolean yields = variable.origin() != Var.Origin.USER && isUsers(wanted, scope);
        String name = isFree(wanted) && !yields ? wanted : numbered(wanted);
        bind(variable, name);
        return name;
    }

    /** Whether a variable of the user's that is not declared yet has this name. */
    private boolean isUsers(String name, List<Stmt> scope) {
        return users.getOrDefault(name, List.of()).stream()
                .filter(other -> !isDeclared(other))
                .anyMatch(other ->
                        scope.stream().anyMatch(stmt -> occurrences.within(stmt).contains(other)));
    }

    private boolean isDeclared(Var variable) {
        return stack.stream().anyMatch(scope -> scope.containsKey(variable));
    }

    /** Declares a variable that IR does not have. */
    String temporary(String wanted) {
        String name = isFree(wanted) && !preferred.contains(wanted) ? wanted : numbered(wanted);
        temporaries.element().add(name);
        visible.add(name);
        return name;
    }

    /** The name of a variable in scope. */
    String name(Var variable) {
        for (Map<Var, String> scope : stack) {
            String name = scope.get(variable);
            if (name != null) {
                return name;
            }
        }
        throw new IllegalStateException("variable " + variable + " is read where it is not assigned");
    }

    private Map<Var, String> top() {
        return stack.element();
    }

    private String numbered(String wanted) {
        int number = 1;
        while (!isFree(wanted + number) || preferred.contains(wanted + number)) {
            number++;
        }
        return wanted + number;
    }

    private boolean isFree(String name) {
        return !visible.contains(name) && !reserved.contains(name) && !SourceVersion.isKeyword(name);
    }

    /** The name with every character that no identifier has replaced. */
    static String legal(String name) {
        StringBuilder result = new StringBuilder();
        name.codePoints().forEach(c -> result.appendCodePoint(Character.isJavaIdentifierPart(c) ? c : '_'));
        if (result.isEmpty() || !Character.isJavaIdentifierStart(result.codePointAt(0))) {
            result.insert(0, '_');
        }
        return result.toString();
    }
}
