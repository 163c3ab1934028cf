package org.tapeless.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.variants.Passes;

/**
 * The long run: {@code mvn -Pfuzz -pl integration-tests -am verify}, with {@code -Dtapeless.fuzz.count} programs from
 * {@code -Dtapeless.fuzz.seed} on, with {@code -Dtapeless.fuzz.options} for the compiler. It prints how it goes, and each failure when it is shrunk.
 */
@EnabledIfSystemProperty(named = "tapeless.fuzz.count", matches = "\\d+")
class FuzzTest {

    @Test
    @SuppressWarnings("SystemOut")
    void allLawsHoldForManyPrograms() {
        long seed = Long.getLong("tapeless.fuzz.seed", 1);
        int count = Integer.getInteger("tapeless.fuzz.count", 0);
        List<String> options = Stream.of(
                        System.getProperty("tapeless.fuzz.options", "").split(" ", -1))
                .filter(o -> !o.isEmpty())
                .toList();
        Campaign campaign = new Campaign(
                        options, Passes.all(Sources.of(ProgramClasses.all().get(0))), System.out::println)
                .run(seed, count);
        campaign.coverage().report().forEach(System.out::println);
        campaign.coverage().absent().forEach((form, none) -> System.out.println(form + " never encloses " + none));
        assertThat(campaign.regressions()).as(campaign.summary()).isEmpty();
    }
}
