package org.tapeless.processor.emit;

import java.util.List;
import java.util.stream.Collectors;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** The sentences of the Javadoc that several members have in common. */
final class Words {
    private final Api api;

    Words(Api api) {
        this.api = api;
    }

    /** The source method: a link if everybody may see it. */
    String source() {
        DifferentiableMethod method = api.method();
        String types = method.parameters().stream()
                .filter(p -> p.role() != Role.RECEIVER)
                .map(p -> api.erasure().shown(p.java()))
                .collect(Collectors.joining(", ", "(", ")"));
        String owner = api.erasure().shown(method.owner());
        boolean link = method.visibility().equals("public");
        return link
                ? "{@link " + owner + "#" + method.name() + types + "}"
                : "{@code " + owner + "." + method.name() + types + "}";
    }

    /** {@code loss} in code font. */
    String name() {
        return code(api.method().name());
    }

    static String code(String text) {
        return "{@code " + text + "}";
    }

    /** Tags for type parameters and the primal's parameters. */
    void primals(Doc doc) {
        for (String variable : api.method().typeParameters()) {
            doc.parameter("<" + variable.split("\\s", 2)[0] + ">", "as in the source");
        }
        api.method().parameters().forEach(p -> doc.parameter(api.name(p), primal(p)));
        for (String thrown : api.method().thrown()) {
            doc.exception(api.erasure().shown(thrown), "as " + name() + " does");
        }
    }

    private String primal(Parameter parameter) {
        if (parameter.role() == Role.RECEIVER) {
            return "the object whose " + name() + " is differentiated; its fields are constants";
        }
        return "the argument of " + name() + (api.isWritten(parameter) ? ", which is overwritten" : "");
    }

    void tangents(Doc doc, List<Parameter> parameters) {
        for (Parameter p : parameters) {
            String shape = Api.isArray(p) ? ", of the same shape" : "";
            String update = api.isWritten(p) ? "; updated in place" : "";
            doc.parameter(api.dot(p), "the tangent of " + code(api.name(p)) + shape + update);
        }
    }

    /** @param added what is added to a bar, for a parameter */
    void bars(Doc doc, List<Parameter> parameters, String added) {
        for (Parameter p : parameters) {
            String what = added + " " + place(p);
            doc.parameter(
                    api.bar(p),
                    Api.isArray(p)
                            ? "the shape of " + code(api.name(p)) + "; " + what + " is added to it"
                            : "one element, to which " + what + " is added");
        }
    }

    /** A parameter, at entry if it does not stay as it is. */
    String place(Parameter parameter) {
        return code(api.name(parameter)) + (api.isWritten(parameter) ? " at entry" : "");
    }

    /** {@code w}, {@code b} and {@code x}. */
    String list(List<Parameter> parameters) {
        List<String> names = parameters.stream().map(this::place).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** What the arrays hold after the call; empty if none is written. */
    String leaves(boolean tangents) {
        List<Parameter> written =
                api.method().parameters().stream().filter(api::isWritten).toList();
        if (written.isEmpty()) {
            return "";
        }
        String all = written.stream().map(p -> code(api.name(p))).collect(Collectors.joining(" and "));
        String it = written.size() == 1 ? "it" : "them";
        String hold = written.size() == 1 ? " holds" : " hold";
        List<Parameter> seeded =
                tangents ? written.stream().filter(this::hasTangent).toList() : List.of();
        String beside = seeded.stream().map(p -> code(api.dot(p))).collect(Collectors.joining(" and "));
        return "After the call " + all + hold + " what " + name() + " leaves in " + it
                + (seeded.isEmpty() ? "." : ", and " + beside + " the tangent of that.");
    }

    /** The same for a gradient, whose seed for what is written is zero. */
    String leavesBehind() {
        String leaves = leaves(false);
        return leaves.isEmpty()
                ? ""
                : leaves.substring(0, leaves.length() - 1) + "; the gradient is that of the value only.";
    }

    private boolean hasTangent(Parameter parameter) {
        boolean all = api.derivatives().result() == null;
        return (all ? api.derivatives().seeded() : api.derivatives().independents()).contains(parameter);
    }

    /** What the reverse sweep saves. */
    String saved() {
        return StorageWords.of(api.derivatives().saved());
    }
}
