package se.samsyn.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** Where the registrar is reached, and what was mailed there. */
@Repository
class RegistrarStore {
    record Handed(String address, String diaryNumber, Instant at, long letterId) {}

    private final JdbcClient jdbc;

    RegistrarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FixedDocuments.Address> address() {
        return jdbc.sql("select address, version from registrar_address where municipality_id = ?")
                .param(Scope.get().municipalityId())
                .query((row, number) -> new FixedDocuments.Address(row.getString(1), row.getInt(2)))
                .optional();
    }

    /** Whether what is stored still had that version. */
    boolean put(FixedDocuments.Address address) {
        return jdbc.sql("""
                        insert into registrar_address (municipality_id, address)
                        select :municipality, :address
                        where :version = 0 or exists (select from registrar_address where municipality_id = :municipality)
                        on conflict (municipality_id) do update set address = excluded.address, version = registrar_address.version + 1
                            where registrar_address.version = :version""")
                        .param("municipality", Scope.get().municipalityId())
                        .param("address", address.address())
                        .param("version", address.version())
                        .update() == 1;
    }

    /** By the picture's number, the latest first. */
    Map<Long, List<Handed>> deliveries() {
        Map<Long, List<Handed>> byPicture = new HashMap<>();
        jdbc.sql("""
                        select picture_id, address, diary_number, handed_at, letter_id from registrar_delivery
                        where municipality_id = ? order by delivery_id desc""")
                .param(Scope.get().municipalityId())
                .query((RowCallbackHandler) row -> byPicture
                        .computeIfAbsent(row.getLong(1), picture -> new ArrayList<>())
                        .add(handed(row)));
        return byPicture;
    }

    /** Of one picture, the latest first. */
    List<Handed> deliveries(long pictureId) {
        return jdbc.sql("""
                        select picture_id, address, diary_number, handed_at, letter_id from registrar_delivery
                        where municipality_id = ? and picture_id = ? order by delivery_id desc""")
                .params(Scope.get().municipalityId(), pictureId)
                .query((row, number) -> handed(row))
                .list();
    }

    private static Handed handed(ResultSet row) throws SQLException {
        return new Handed(row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5));
    }

    boolean sent(UUID key) {
        return jdbc.sql("select exists (select from registrar_delivery where municipality_id = ? and idempotency_key = ?)")
                .params(Scope.get().municipalityId(), key)
                .query(Boolean.class)
                .single();
    }

    void insert(long pictureId, Handed handed, String checksum, UUID key) {
        jdbc.sql("""
                        insert into registrar_delivery
                            (municipality_id, picture_id, diary_number, checksum, address, letter_id, handed_at, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Scope.get().municipalityId(), pictureId, handed.diaryNumber(), checksum, handed.address(),
                        handed.letterId(), handed.at().atOffset(ZoneOffset.UTC), key)
                .update();
    }
}
