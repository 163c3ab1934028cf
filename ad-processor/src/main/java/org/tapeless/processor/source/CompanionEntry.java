package org.tapeless.processor.source;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/**
 * What the marker of a companion tells another compilation about a method whose independents are a choice. Class files
 * keep no parameter names, so that {@code wrt} there would not say which parameters are differentiated. Of all other
 * methods the header and its annotations say it, and the marker is silent.
 *
 * <pre>
 * {@literal @}GeneratedDerivative(format = CompanionEntry.FORMAT, methods = &lt;CompanionEntry.write(methods)&gt;)
 * one line each:  loss(double[];double;double[][];int) loss 1 IXOO
 * </pre>
 *
 * @param method the source method's name
 * @param parameters the types as the generated signature has them ({@link Parameter#java}), the receiver first
 * @param base the stem of generated names
 * @param roles of the parameters
 */
public record CompanionEntry(String method, List<String> parameters, String base, int order, List<Role> roles) {
    /** The conventions between companions; another number is refused. */
    public static final int FORMAT = 1;

    /** A string in a class file has at most 65,535 bytes, and a character at most three. */
    private static final int LONGEST = 20_000;

    public CompanionEntry {
        parameters = List.copyOf(parameters);
        roles = List.copyOf(roles);
    }

    /** The entry that stands for a method. */
    public static CompanionEntry of(DifferentiableMethod method) {
        return new CompanionEntry(
                method.name(),
                method.parameters().stream().map(Parameter::java).toList(),
                method.base(),
                method.order(),
                method.parameters().stream().map(Parameter::role).toList());
    }

    /** The value of the marker's {@code methods}; mostly empty, and then the marker has only its format. */
    public static List<String> write(List<DifferentiableMethod> methods) {
        StringBuilder lines = new StringBuilder();
        methods.stream()
                .filter(CompanionEntry::isChoice)
                .forEach(method -> lines.append(of(method).line()).append('\n'));
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < lines.length(); from += LONGEST) {
            pieces.add(lines.substring(from, Math.min(lines.length(), from + LONGEST)));
        }
        return pieces;
    }

    /** The inverse of {@link #write}. */
    public static List<CompanionEntry> read(List<String> pieces) {
        List<CompanionEntry> entries = new ArrayList<>();
        String.join("", pieces).lines().map(CompanionEntry::parse).forEach(entries::add);
        return entries;
    }

    private static boolean isChoice(DifferentiableMethod method) {
        return method.parameters().stream()
                .anyMatch(parameter ->
                        parameter.role() == Role.OTHER && parameter.type().isDifferentiable());
    }

    private String line() {
        StringBuilder letters = new StringBuilder();
        roles.forEach(role -> letters.append(letter(role)));
        return method + "(" + String.join(";", parameters) + ") " + base + " " + order + " " + letters;
    }

    private static CompanionEntry parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        String types = line.substring(open + 1, close);
        String[] rest = line.substring(close + 2).split(" ", -1);
        List<Role> roles = new ArrayList<>();
        for (char letter : rest[2].toCharArray()) {
            roles.add(role(letter));
        }
        return new CompanionEntry(
                line.substring(0, open),
                types.isEmpty() ? List.of() : List.of(types.split(";", -1)),
                rest[0],
                Integer.parseInt(rest[1]),
                roles);
    }

    private static char letter(Role role) {
        return switch (role) {
            case RECEIVER -> 'S';
            case INDEPENDENT -> 'I';
            case OTHER -> 'O';
            case EXCLUDED -> 'X';
        };
    }

    private static Role role(char letter) {
        for (Role role : Role.values()) {
            if (letter(role) == letter) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + letter);
    }
}
