package se.samsyn.insight.figures;

import java.util.Arrays;
import java.util.List;
import se.samsyn.insight.FigureTable.Kind;

/** The questions of Karta och siffror, in the order in which they are asked. */
public enum Topic {
    WHERE("/karta", Kind.HOT_SPOTS, Kind.RANKING, Kind.CONCENTRATION),
    WHEN("/karta/nar", Kind.HOURS, Kind.WEEKS, Kind.YEARS),
    CHANGE("/karta/mer-eller-mindre", Kind.GROUPS, Kind.AREAS, Kind.PLACES, Kind.HOMES),
    REPORTING("/karta/vem-rapporterade", Kind.EFFORT, Kind.CERTAINTY, Kind.COVERAGE, Kind.SOURCES),
    SAFETY("/karta/trygghet", Kind.SAFETY);

    private final String address;
    private final List<Kind> tables;

    Topic(String address, Kind... tables) {
        this.address = address;
        this.tables = List.of(tables);
    }

    public String address() {
        return address;
    }

    /** The question that a table belongs to; the counted cells belong to the map. */
    public static Topic of(Kind table) {
        return Arrays.stream(values()).filter(topic -> topic.tables.contains(table)).findFirst().orElse(WHERE);
    }
}
