package se.samsyn.privacy.weeding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeding;

/** The log of what was destroyed. */
@Repository
public class WeedingStore {
    private final JdbcClient jdbc;

    public WeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to the line of the day, the term and the decision. @return whether the line is new */
    public boolean add(Weeding.Line line, Instant now) {
        return jdbc.sql("""
                        insert into weeding_log (municipality_id, document_class, weeded_on, dated_before, decision_reference,
                            documents, oldest, newest, weeded_at)
                        values (:municipality, :class, :on, :before, :reference, :documents, :oldest, :newest, :now)
                        on conflict (municipality_id, document_class, weeded_on, dated_before, decision_reference) do update
                            set documents = weeding_log.documents + excluded.documents,
                                oldest = least(weeding_log.oldest, excluded.oldest),
                                newest = greatest(weeding_log.newest, excluded.newest),
                                weeded_at = excluded.weeded_at
                        returning xmax = 0""")
                .param("municipality", Scope.get().municipalityId())
                .param("class", line.documentClass().name())
                .param("on", line.weededOn())
                .param("before", line.before())
                .param("reference", line.reference())
                .param("documents", line.documents())
                .param("oldest", line.oldest())
                .param("newest", line.newest())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    public List<Weeding.Line> list(int most) {
        return jdbc.sql("select * from weeding_log where municipality_id = ? order by weeded_at desc, document_class limit ?")
                .params(Scope.get().municipalityId(), most)
                .query((row, number) -> new Weeding.Line(
                        DocumentClass.valueOf(row.getString("document_class")),
                        row.getObject("weeded_on", LocalDate.class),
                        row.getObject("dated_before", LocalDate.class),
                        row.getLong("documents"),
                        row.getObject("oldest", LocalDate.class),
                        row.getObject("newest", LocalDate.class),
                        row.getString("decision_reference")))
                .list();
    }
}
