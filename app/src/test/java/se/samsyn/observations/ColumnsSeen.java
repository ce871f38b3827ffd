package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** The columns beside what the database shows the same visitor, row for row. */
final class ColumnsSeen {
    private static final int ORGANISATIONS = 4;

    private ColumnsSeen() {}

    static void agreeWithTheDatabase(ObservationRoom room, String when) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            for (long organisation = 1; organisation <= ORGANISATIONS; organisation++) {
                Visitor visitor = room.visitor(50, organisation, kind, Role.READER);
                ObservationColumns columns = room.as(visitor, () -> room.observations.columns(visitor));
                List<String> expected = room.as(visitor, () -> TestDatabase.jdbc().sql("""
                                select concat_ws('|', id, x, y, floor(extract(epoch from from_time))::bigint,
                                    floor(extract(epoch from to_time))::bigint, time_class, category_group,
                                    coalesce(subcategory, '-'), coalesce(area_id, -1), coalesce(place_id, -1), source, source_id,
                                    position_class, coalesce(certainty, '-'), coalesce(indoors::int, -1), coalesce(semi_public::int, -1),
                                    coalesce(reported_to_police::int, -1), owner_organisation_id, spread)
                                from observation where state = 'ACCEPTED' order by from_time, id""")
                        .query(String.class)
                        .list());
                assertThat(written(columns)).as(when + ", " + kind + " " + organisation).isEqualTo(expected);
            }
        }
    }

    static List<String> written(ObservationColumns columns) {
        List<String> rows = new ArrayList<>();
        int[] counts = new int[columns.sources().size()];
        for (int i = 0; i < columns.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(columns.id(i));
            if (!Double.isNaN(columns.x(i))) {
                row.add(number(columns.x(i)));
                row.add(number(columns.y(i)));
            }
            row.add(columns.fromEpochSecond(i));
            row.add(columns.toEpochSecond(i));
            row.add(Observation.TimeClass.values()[columns.timeClass(i)]);
            row.add(CategoryGroup.values()[columns.group(i)]);
            row.add(columns.subcategory(i) < 0 ? "-" : Subcategory.values()[columns.subcategory(i)]);
            row.add(columns.areaId(i));
            row.add(columns.placeId(i));
            row.add(columns.sources().get(columns.source(i)).kind());
            row.add(columns.sources().get(columns.source(i)).sourceId());
            row.add(Observation.PositionClass.values()[columns.position(i)]);
            row.add(columns.certainty(i) < 0 ? "-" : Observation.Certainty.values()[columns.certainty(i)]);
            row.add(columns.indoors(i));
            row.add(columns.semiPublic(i));
            row.add(columns.reportedToPolice(i));
            row.add(columns.ownerOrganisationId(i));
            row.add(Spread.values()[columns.spread(i)]);
            rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            if (counts[columns.source(i)]++ == 0) {
                assertThat(columns.firstOf(columns.source(i))).isEqualTo(i);
            }
        }
        for (int source = 0; source < counts.length; source++) {
            assertThat(counts[source]).isEqualTo(columns.countOf(source)).isPositive();
            assertThat(columns.source(columns.lastOf(source))).isEqualTo((short) source);
        }
        return rows;
    }

    /** Without the ending that PostgreSQL does not write. */
    private static String number(double value) {
        return String.valueOf(value).replaceFirst("\\.0$", "");
    }
}
