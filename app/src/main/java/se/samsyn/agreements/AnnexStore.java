package se.samsyn.agreements;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.publishing.FrozenText;

/** The tables of annexes. Whoever calls has seen the agreement first. */
@Repository
class AnnexStore {
    private final JdbcClient jdbc;

    AnnexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The annex that this form attached before, if it was sent before. */
    Optional<Long> findByKey(String key) {
        return jdbc.sql("select annex_id from agreement_annex_version where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(int agreementNumber, String source) {
        return jdbc.sql("""
                        insert into agreement_annex (municipality_id, agreement_number, number, source)
                        values (?, ?, (select coalesce(max(number), 0) + 1 from agreement_annex
                                       where municipality_id = ? and agreement_number = ?), ?) returning annex_id""")
                .params(municipality(), agreementNumber, municipality(), agreementNumber, source)
                .query(Long.class)
                .single();
    }

    void insertVersion(long annexId, int version, NewAnnex annex, String key, Instant now, long account) {
        AttachedFile file = annex.file();
        jdbc.sql("""
                        insert into agreement_annex_version (municipality_id, annex_id, version, title, told, file_name, media_type, content,
                                                             checksum, first_day, renew_by, attached_at, account_id, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(municipality(), annexId, version, annex.title(), annex.told(), file == null ? null : file.name(),
                        file == null ? null : file.mediaType(), file == null ? null : file.bytes(),
                        FrozenText.checksum(file == null ? annex.told().getBytes(StandardCharsets.UTF_8) : file.bytes()), annex.first(),
                        annex.renewBy(), Timestamp.from(now), account, key)
                .update();
    }

    /** By number, with their versions. */
    List<Annex> list(int agreementNumber) {
        Map<Long, List<Annex.Version>> versions = new TreeMap<>();
        jdbc.sql("""
                        select v.annex_id, v.version, v.title, v.told, v.file_name, v.checksum, v.first_day, v.renew_by
                        from agreement_annex_version v join agreement_annex a using (municipality_id, annex_id)
                        where a.municipality_id = ? and a.agreement_number = ? order by v.version desc""")
                .params(municipality(), agreementNumber)
                .query(row -> {
                    versions.computeIfAbsent(row.getLong(1), annex -> new ArrayList<>())
                            .add(new Annex.Version(
                                    row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                                    row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)));
                });
        return jdbc.sql("select annex_id, number, source from agreement_annex where municipality_id = ? and agreement_number = ? order by number")
                .params(municipality(), agreementNumber)
                .query((row, n) -> new Annex(row.getLong(1), row.getInt(2), row.getString(3), versions.get(row.getLong(1))))
                .list();
    }

    Optional<AttachedFile> file(long annexId, int version) {
        return jdbc.sql("""
                        select file_name, media_type, content from agreement_annex_version
                        where municipality_id = ? and annex_id = ? and version = ? and content is not null""")
                .params(municipality(), annexId, version)
                .query((row, number) -> new AttachedFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
