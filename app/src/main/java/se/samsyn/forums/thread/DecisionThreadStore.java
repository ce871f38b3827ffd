package se.samsyn.forums.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Decisions of groups and lifted matters in short, read through the group, so that its spread holds. */
@Repository
class DecisionThreadStore {
    private static final String DECIDED = """
            from meeting_item i join meeting m using (municipality_id, meeting_id) join forum f using (municipality_id, forum_id)
            where i.municipality_id = ? and i.kind = 'DECISION' and i.decision <> ''
            """;
    private static final Map<String, Kind> BY_ADDRESS = Map.of(
            "lagesbilder", Kind.PICTURE, "problembilder", Kind.PROBLEM, "overenskommelser", Kind.AGREEMENT, "loften", Kind.PLEDGE, "atgardsplaner", Kind.PLAN,
            "orsaksanalyser", Kind.ANALYSIS, "atgarder", Kind.MEASURE);
    private static final Pattern ADDRESS = Pattern.compile("/([a-z]+)/([0-9]{1,18})(?:[/?#].*)?");

    private final JdbcClient jdbc;

    DecisionThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Knot> decisions() {
        return jdbc.sql("select i.item_id, i.meeting_id, i.title, i.decision, f.name, m.starts_at::date as since " + DECIDED + "order by i.item_id")
                .param(municipality())
                .query((row, number) -> Knot.of(
                                Kind.DECISION, row.getLong("item_id"), row.getString("title"), null, row.getObject("since", LocalDate.class),
                                "/moten/" + row.getLong("meeting_id"))
                        .heldBy(row.getString("name"))
                        .saying("forums.thread.decision", row.getString("decision")))
                .list();
    }

    List<Knot> matters() {
        return jdbc.sql("""
                        select x.matter_id, x.title, x.state, coalesce(x.reported_on, x.decided_on, x.raised_on) as since, x.body, x.decided_on, x.paragraph,
                               x.decision, x.report
                        from matter x join forum f using (municipality_id, forum_id) where x.municipality_id = ? order by x.number""")
                .param(municipality())
                .query((row, number) -> {
                    Knot knot = Knot.of(
                            Kind.MATTER, row.getLong("matter_id"), row.getString("title"), "forums.matter.state." + row.getString("state"),
                            row.getObject("since", LocalDate.class), "/arenden/" + row.getLong("matter_id"));
                    LocalDate decided = row.getObject("decided_on", LocalDate.class);
                    if (decided != null) {
                        knot = knot.saying("forums.thread.matter." + row.getString("body"), decided, row.getString("paragraph"), row.getString("decision"));
                    }
                    return row.getString("report").isEmpty() ? knot : knot.saying("forums.thread.reported", row.getString("report"));
                })
                .list();
    }

    /** What a point was about, by the address that it came with; then on to the matter and the task that it gave. */
    List<Tie> ties() {
        List<Tie> ties = new java.util.ArrayList<>();
        jdbc.sql("select i.item_id, i.address, i.task_id " + DECIDED + "order by i.item_id")
                .param(municipality())
                .query(row -> {
                    long item = row.getLong("item_id");
                    about(row.getString("address")).ifPresent(at -> ties.add(new Tie(at, new Knot.At(Kind.DECISION, item))));
                    Long task = row.getObject("task_id", Long.class);
                    if (task != null) {
                        ties.add(Tie.of(Kind.DECISION, item, Kind.TASK, task));
                    }
                });
        jdbc.sql("""
                        select x.matter_id, x.task_id, i.item_id, i.kind, i.decision, i.address
                        from matter x join forum f using (municipality_id, forum_id)
                        left join meeting_item i on i.municipality_id = x.municipality_id and i.item_id = x.item_id
                        where x.municipality_id = ? order by x.matter_id""")
                .param(municipality())
                .query(row -> {
                    Knot.At matter = new Knot.At(Kind.MATTER, row.getLong("matter_id"));
                    if ("DECISION".equals(row.getString("kind")) && !row.getString("decision").isEmpty()) {
                        ties.add(new Tie(new Knot.At(Kind.DECISION, row.getLong("item_id")), matter));
                    } else {
                        about(row.getString("address")).ifPresent(at -> ties.add(new Tie(at, matter)));
                    }
                    Long task = row.getObject("task_id", Long.class);
                    if (task != null) {
                        ties.add(new Tie(matter, new Knot.At(Kind.TASK, task)));
                    }
                });
        return ties;
    }

    private static Optional<Knot.At> about(String address) {
        Matcher found = ADDRESS.matcher(address == null ? "" : address);
        return found.matches() && BY_ADDRESS.containsKey(found.group(1))
                ? Optional.of(new Knot.At(BY_ADDRESS.get(found.group(1)), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
