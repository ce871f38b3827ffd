package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

class TextSearchTest {
    private ObservationRoom room;
    private Visitor reviewer;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9816");
        reviewer = room.reviewer();
    }

    @Test
    void wordsAreFoundInEveryFormAndWithSwedishLetters() {
        append(1, Spread.PUBLIC, true, "Trasiga lampor vid gångvägen", "En lampa lyser inte", "BÅTMOTOR stulen i hamnen", "Öl på ängen");
        assertThat(found("lampan")).containsExactlyInAnyOrder("Trasiga lampor vid gångvägen", "En lampa lyser inte");
        assertThat(found("båtmotorer")).containsExactly("BÅTMOTOR stulen i hamnen");
        assertThat(found("båtm*")).containsExactly("BÅTMOTOR stulen i hamnen");
        assertThat(found("ÄNG*")).containsExactly("Öl på ängen");
        assertThat(found("batmotor")).isEmpty();
        assertThat(found("\"trasiga lampor\"")).containsExactly("Trasiga lampor vid gångvägen");
        assertThat(found("lampor -trasiga")).containsExactly("En lampa lyser inte");
        assertThat(found("stulen torget")).containsExactly("BÅTMOTOR stulen i hamnen");
    }

    @Test
    void smallWordsAskForNothingAndMisspeltOnesAreGuessed() {
        append(1, Spread.PUBLIC, true, "Klotter på skolans vägg och dörr");
        assertThat(room.as(reviewer, () -> room.observations.asksForSomething("och på"))).isFalse();
        assertThat(room.as(reviewer, () -> room.observations.asksForSomething("och klotter"))).isTrue();
        assertThat(room.as(reviewer, () -> room.observations.meant("kloter", reviewer))).contains("klotter");
        assertThat(room.as(reviewer, () -> room.observations.meant("xyzåäö", reviewer))).isEmpty();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        append(1, Spread.INTERNAL, true, "hemlig moped");
        append(1, Spread.AUTHORITIES, true, "mopeder för myndigheter");
        append(3, Spread.INTERNAL, true, "egen moped");
        append(1, Spread.PUBLIC, false, "väntande moped");
        Visitor police = room.visitor(4, 3, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        Visitor association = room.visitor(5, 5, OrganisationKind.ASSOCIATION, Role.READER);
        assertThat(found("moped", police)).containsExactlyInAnyOrder("mopeder för myndigheter", "egen moped");
        assertThat(found("moped", association)).isEmpty();
        assertThat(room.as(association, () -> room.observations.meant("mopet", association))).isEmpty();
        assertThat(found("moped")).hasSize(4);

        ObservationRoom neighbour = new ObservationRoom("9817");
        assertThat(neighbour.as(neighbour.reviewer(), () -> neighbour.observations.list(filter("moped"), null, 10, neighbour.reviewer())))
                .isEmpty();
        // Outside every scope, and with the settings that a careless caller might make.
        assertThat(TestDatabase.jdbc().sql("select count(*) from observation_search('moped', null, null, null, null, null, null, null, null, 9)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionAndTheFilterHolds() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            texts.add((i % 2 == 0 ? "cykel " : "moped ") + i);
        }
        append(1, Spread.PUBLIC, true, texts.toArray(String[]::new));
        List<Long> walked = new ArrayList<>();
        Observations.Cursor after = null;
        while (true) {
            Observations.Cursor from = after;
            List<Observation> page = room.as(reviewer, () -> room.observations.list(filter("cykel"), from, 4, reviewer));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(one -> walked.add(one.id()));
            after = new Observations.Cursor(page.getLast().when().from(), page.getLast().id());
        }
        assertThat(walked).hasSize(13).doesNotHaveDuplicates();
        assertThat(room.as(reviewer, () -> room.observations.count(filter("cykel"), reviewer))).isEqualTo(new Observations.Count(13, false));
        LocalDate day = LocalDate.ofInstant(ObservationRoom.NOW, ObservationRoom.ZONE);
        ObservationFilter later = new ObservationFilter(
                new Period(day.plusDays(1), day.plusDays(2)), ObservationRoom.ZONE, CategoryGroup.TIL, null, null, null, "cykel");
        assertThat(room.as(reviewer, () -> room.observations.count(later, reviewer)).number()).isZero();
        List<String> exported = new ArrayList<>();
        room.run(reviewer, () -> room.observations.export(filter("cykel"), reviewer, row -> exported.add(row.text())));
        assertThat(exported).hasSize(13).allMatch(text -> text.startsWith("cykel"));
    }

    /** Counted where the search runs: an explained statement would be another one than that of the function. */
    @Test
    void neitherRareNorCommonWordsReadTheWholeTable() {
        Random random = new Random(6);
        String[] texts = new String[20_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = (random.nextInt(3) == 0 ? "vanligt " : "annat ") + (i % 2500 == 0 ? "sällsynt " : "") + "nummer" + i;
        }
        append(1, Spread.PUBLIC, true, texts);
        TestDatabase.owner().sql("analyze observation").update();
        for (String words : List.of("sällsynt", "vanligt", "vanligt sällsynt", "vanligt -sällsynt", "finnsinte")) {
            long[] scans = room.as(reviewer, () -> {
                long before = wholeReadings();
                room.observations.list(filter(words), null, 51, reviewer);
                return new long[] {before, wholeReadings()};
            });
            assertThat(scans[1] - scans[0]).as(words).isZero();
        }
        assertThat(room.as(reviewer, () -> {
                    long before = wholeReadings();
                    TestDatabase.jdbc().sql("select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)")
                            .query()
                            .singleRow();
                    TestDatabase.jdbc().sql("select max(length(text)) from observation").query(Long.class).single();
                    return wholeReadings() - before;
                }))
                .as("a reading of the whole table is seen")
                .isPositive();
    }

    private static long wholeReadings() {
        return TestDatabase.jdbc()
                .sql("select seq_scan from pg_stat_xact_user_tables where relname = 'observation'")
                .query(Long.class)
                .single();
    }

    private List<String> found(String words) {
        return found(words, reviewer);
    }

    private List<String> found(String words, Visitor visitor) {
        return room.as(visitor, () -> room.observations.list(filter(words), null, 10, visitor)).stream()
                .map(Observation::text)
                .toList();
    }

    private static ObservationFilter filter(String words) {
        return new ObservationFilter(null, ObservationRoom.ZONE, null, null, null, null, words);
    }

    private int batches;

    private void append(long owner, Spread spread, boolean accepted, String... texts) {
        List<ImportedObservations.Row> rows = new ArrayList<>();
        int batch = ++batches;
        for (int i = 0; i < texts.length; i++) {
            rows.add(new ImportedObservations.Row(
                    batch + " " + i,
                    new Observation.Category(CategoryGroup.TIL, null),
                    Observation.When.exactly(ObservationRoom.NOW.minusSeconds(60L * (i / 3))),
                    Observation.Where.named("Torget"),
                    Observation.Circumstances.NOT_TOLD,
                    texts[i]));
        }
        TestDatabase.runInScope(Scope.ofMunicipality(room.municipality), () -> room.imported.append(
                new ImportedObservations.Batch(batch, Observation.Source.POLICE, "polisen.se", owner, spread, accepted), rows.iterator()));
    }
}
