package se.samsyn.privacy.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.privacy.SecrecyMark;

/** Secrecy marks, standing and lifted. */
@Repository
public class SecrecyStore {
    private static final String STANDING = "select * from secrecy_mark where municipality_id = :municipality and lifted_on is null";

    private final JdbcClient jdbc;

    SecrecyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All standing ones, the latest first. */
    public List<SecrecyMark> list() {
        return jdbc.sql(STANDING + " order by marked_on desc, mark_id desc")
                .param("municipality", Scope.get().municipalityId())
                .query(SecrecyStore::read)
                .list();
    }

    public List<SecrecyMark> list(SecrecyMark.Kind kind, Collection<Long> objectIds) {
        return jdbc.sql(STANDING + " and kind = :kind and object_id = any (:ids)")
                .param("municipality", Scope.get().municipalityId())
                .param("kind", kind.name())
                .param("ids", objectIds.toArray(Long[]::new))
                .query(SecrecyStore::read)
                .list();
    }

    public void insert(SecrecyMark mark) {
        jdbc.sql("""
                        insert into secrecy_mark (municipality_id, kind, object_id, provision, reference, marked_on, marked_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Scope.get().municipalityId(), mark.kind().name(), mark.objectId(), mark.provision().name(),
                        mark.reference(), mark.markedOn(), mark.markedBy())
                .update();
    }

    /** @return whether one stood */
    public boolean lift(SecrecyMark.Kind kind, long objectId, LocalDate on) {
        return jdbc.sql("""
                        update secrecy_mark set lifted_on = ?
                        where municipality_id = ? and kind = ? and object_id = ? and lifted_on is null""")
                        .params(on, Scope.get().municipalityId(), kind.name(), objectId)
                        .update() > 0;
    }

    private static SecrecyMark read(ResultSet row, int number) throws SQLException {
        return new SecrecyMark(
                SecrecyMark.Kind.valueOf(row.getString("kind")),
                row.getLong("object_id"),
                SecrecyMark.Provision.valueOf(row.getString("provision")),
                row.getString("reference"),
                row.getObject("marked_on", LocalDate.class),
                row.getString("marked_by"));
    }
}
