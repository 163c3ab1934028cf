package org.tapeless.it.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The long runs of {@code mvn -Pfuzz -pl integration-tests -am verify}, which print how they go: {@code
 * -Dtapeless.fuzz.count} programs from {@code -Dtapeless.fuzz.seed} on, with {@code -Dtapeless.fuzz.options} for the
 * compiler, each failure shrunk; or, with {@code -Dtapeless.fuzz.fault=all} or a name, the hunt for planted faults.
 */
@EnabledIfSystemProperty(named = "tapeless.fuzz.count", matches = "\\d+")
@SuppressWarnings("SystemOut")
class FuzzTest {

    /** Within so many programs a planted fault must be found. */
    private static final int MOST = 2000;

    private final long seed = Long.getLong("tapeless.fuzz.seed", 1);

    @Test
    @DisabledIfSystemProperty(named = "tapeless.fuzz.fault", matches = ".+")
    void allLawsHoldForManyPrograms() {
        int count = Integer.getInteger("tapeless.fuzz.count", 0);
        List<String> options = Stream.of(
                        System.getProperty("tapeless.fuzz.options", "").split(" ", -1))
                .filter(o -> !o.isEmpty())
                .toList();
        Campaign campaign =
                new Campaign(Compiler.usual(options), Compiler.passes(), System.out::println).run(seed, count);
        campaign.coverage().report().forEach(System.out::println);
        campaign.coverage().absent().forEach((form, none) -> System.out.println(form + " never encloses " + none));
        assertThat(campaign.regressions()).as(campaign.summary()).isEmpty();
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "tapeless.fuzz.fault", matches = ".+")
    Stream<DynamicTest> plantedFaultsAreFound() {
        String wanted = System.getProperty("tapeless.fuzz.fault", "all");
        return PlantedFault.all().stream()
                .filter(f -> wanted.equals("all") || wanted.equals(f.name()))
                .map(f -> dynamicTest(f.name(), () -> find(f)));
    }

    private void find(PlantedFault fault) {
        Optional<Hunt> found = Hunt.of(fault.compiler(), Compiler.passes(), seed, MOST);
        System.out.println(fault.name() + ": "
                + found.map(h -> "found after " + h.programs() + " programs, "
                                + h.verdict().signature())
                        .orElse("not found within " + MOST + " programs"));
        assertThat(found).as(fault.name()).isPresent();
    }
}
