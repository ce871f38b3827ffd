package se.samsyn.observations.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsyn.database.TestDatabase;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "Båtmotor, ('båtmotor':* | 'båtmot':*)",
        "lampan, ('lampan':* | 'lamp':*)",
        "bilar, 'bilar'",
        "bil, 'bil'",
        "bil*, 'bil':*",
        "klotter vägg, ('klotter':* | 'klott':*) & 'vägg':*",
        "\"blå moped\" torget, (blå <-> moped) & ('torget':* | 'torg':*)",
        "moped -skola, 'moped':* & !'skola':*",
        "-skola moped, 'moped':* & !'skola':*",
        "a-traktor, 'a' & ('traktor':* | 'trakt':*)",
        "-skola, ~~",
        "!!! & | ~~, ~~",
        "båt'); drop table, 'båt' & 'drop':* & 'table':*"
    })
    void aPersonsWordsBecomeAQuery(String written, String query) {
        assertThat(SearchWords.query(written)).isEqualTo(query);
    }

    @Test
    void aLetterOfTwoSignsIsTheLetter() {
        assertThat(SearchWords.query("ba\u030Ata\u0308r")).isEqualTo("'båtär':*");
    }

    @Test
    void whateverIsWrittenIsAQueryThatTheDatabaseReads() {
        Random random = new Random(4);
        String signs = "abåö019 \"'-*()&|!:<>\\%_ \t\u00e9\u0301é漢\uD83D\uDE00";
        for (int i = 0; i < 2000; i++) {
            StringBuilder written = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                written.append(signs.charAt(random.nextInt(signs.length())));
            }
            String query = SearchWords.query(written.toString());
            assertThat(TestDatabase.jdbc().sql("select to_tsquery('pg_catalog.swedish', ?) is not null").param(query).query(Boolean.class).single())
                    .as(written + " → " + query)
                    .isTrue();
        }
    }
}
