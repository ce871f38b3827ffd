package se.samsyn.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.FigureTable.Cell;

class FiguresFileTest {
    @Test
    void aSpreadsheetOpensItAndRunsNothing() {
        FigureTable table = new FigureTable(
                FigureTable.Kind.AREAS,
                "",
                List.of(new FigureTable.Column("Område", false), new FigureTable.Column("Antal", true)),
                List.of(
                        List.of(new Cell("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")", null), new Cell("1 234", "1234", null)),
                        List.of(new Cell("Öster; norr", "Öster; norr", null), new Cell("−3", "-3", null))));
        assertThat(new String(FiguresPages.csv(table), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffOmråde;Antal\r\n\"'=HYPERLINK(\"\"x\"\")\";1234\r\n\"Öster; norr\";-3\r\n");
    }

    @Test
    void textInJsonStaysText() {
        assertThat(MapAnswers.escape("a\"\\<b>\u0001")).isEqualTo("a\\u0022\\u005c\\u003cb>\\u0001");
    }
}
