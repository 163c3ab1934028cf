package org.tapeless.it.laws;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every program under every law that applies to it. */
class LawsTest {

    private final long seed = Law.seed();

    @TestFactory
    Stream<DynamicNode> everyProgramObeysEveryLaw() {
        return ProgramClasses.all().stream().map(this::programsOf);
    }

    private DynamicNode programsOf(Class<?> owner) {
        String name = owner.getName().substring("org.tapeless.it.".length());
        List<Subject> subjects;
        try {
            subjects = Subject.of(owner, ProgramClasses.companion(owner));
        } catch (AssertionError missing) {
            return dynamicTest(name, () -> {
                throw missing;
            });
        }
        return dynamicContainer(name, subjects.stream().flatMap(this::laws));
    }

    private Stream<DynamicNode> laws(Subject subject) {
        Points points = new Points(subject, seed);
        return Arrays.stream(Law.values())
                .filter(law -> law.appliesTo(subject))
                .map(law -> dynamicTest(subject.title() + ": " + law.title(), () -> law.check(points)));
    }
}
