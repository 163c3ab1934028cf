package org.tapeless.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The claims that programs make, before anything is compiled: known, complete and not made up. */
class MarkersTest {

    private static final Map<String, Construct> CONSTRUCTS = Constructs.byKey();
    private static final List<ProgramSource> SOURCES = ProgramSources.all();

    @Test
    void everyMarkerNamesAConstructOfTheCatalogue() {
        for (ProgramSource source : SOURCES) {
            for (Marker marker : source.markers()) {
                assertThat(CONSTRUCTS).as("marker in %s", source.file()).containsKey(marker.construct());
                assertThat(marker.programs())
                        .as("programs that reach %s in %s", marker.method(), source.file())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyConstructStandsInEveryContext() {
        TreeSet<String> missing = new TreeSet<>();
        for (String key : CONSTRUCTS.keySet()) {
            for (Context context : Context.values()) {
                missing.add(key + " " + context.title());
            }
        }
        for (ProgramSource source : SOURCES) {
            source.markers()
                    .forEach(m ->
                            missing.remove(m.construct() + " " + m.context().title()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aProgramThatClaimsAConstructContainsIt() {
        List<String> empty = new ArrayList<>();
        for (ProgramSource source : SOURCES) {
            for (Marker marker : source.markers()) {
                if (!CONSTRUCTS.get(marker.construct()).isShownBy(source.textOf(marker))) {
                    empty.add(source.file().getFileName() + ":" + marker.lines() + " " + marker.construct());
                }
            }
        }
        assertThat(empty).isEmpty();
    }
}
