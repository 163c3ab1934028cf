package org.tapeless.it.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tapeless.it.javac.Recompilation;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.laws.Sensitivity;
import org.tapeless.it.laws.Subject;

/** Tries all claims of one source file: leaves lines out and looks which laws break. */
final class Trial {

    private final ProgramSource source;
    private final List<Subject> subjects;
    private final Map<String, Sensitivity> complete = new HashMap<>();

    Trial(ProgramSource source) {
        this.source = source;
        this.subjects = source.markers().isEmpty() ? List.of() : subjects(source.className());
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (List<Marker> round : rounds(source.markers())) {
            NavigableSet<Integer> lines = new TreeSet<>();
            round.forEach(m -> lines.addAll(m.lines()));
            ClassLoader reduced = without(lines);
            for (Marker marker : round) {
                for (Subject whole : subjectsOf(marker)) {
                    cells.add(tried(marker, whole, reduced));
                }
            }
        }
        return cells;
    }

    /** The classes of the source compiled with what these lines contribute to derivatives left out. */
    private ClassLoader without(NavigableSet<Integer> lines) {
        String drop = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Recompilation.of(List.of(source.file()), "-Atapeless.test.drop=" + drop)
                .loader();
    }

    /** Claims that share no program can be tried in one compilation; claims about the same lines are one. */
    private static List<List<Marker>> rounds(List<Marker> markers) {
        List<List<Marker>> rounds = new ArrayList<>();
        for (Marker marker : markers) {
            List<Marker> round = rounds.stream()
                    .filter(r -> r.stream().allMatch(other -> agree(marker, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Marker> fresh = new ArrayList<>();
                        rounds.add(fresh);
                        return fresh;
                    });
            round.add(marker);
        }
        return rounds;
    }

    private static boolean agree(Marker a, Marker b) {
        return a.lines().equals(b.lines()) || a.programs().stream().noneMatch(b.programs()::contains);
    }

    private List<Subject> subjectsOf(Marker marker) {
        return subjects.stream()
                .filter(s -> marker.programs().contains(s.primal().getName()))
                .toList();
    }

    /** All programs of the class that the file is named after, and of those nested in it. */
    private static List<Subject> subjects(String topLevel) {
        return ProgramClasses.all().stream()
                .filter(c -> c.getName().equals(topLevel) || c.getName().startsWith(topLevel + "$"))
                .flatMap(c -> Subject.of(c, ProgramClasses.companion(c)).stream())
                .toList();
    }

    private Cell tried(Marker marker, Subject whole, ClassLoader loader) {
        Sensitivity sensitivity = complete.computeIfAbsent(
                whole.primal().toString() + whole.program(), k -> new Sensitivity(whole, Law.seed()));
        Subject reduced = whole.in(loader);
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        if (sensitivity.noticesInForwardMode(reduced) && !sensitivity.noticesInForwardMode(whole)) {
            modes.add(Mode.JVP);
        }
        if (sensitivity.noticesInReverseMode(reduced) && !sensitivity.noticesInReverseMode(whole)) {
            modes.add(Mode.REVERSE);
        }
        if (sensitivity.hasSecondOrder()
                && sensitivity.noticesInSecondOrder(reduced)
                && !sensitivity.noticesInSecondOrder(whole)) {
            modes.add(Mode.ORDER_2);
        }
        return new Cell(marker.construct(), marker.context(), whole.title(), modes);
    }
}
