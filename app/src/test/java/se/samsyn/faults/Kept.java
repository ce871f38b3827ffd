package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database of a data folder holds, asked as its owner and past the program. */
final class Kept {
    /** The rows that the demo begins with have the number 0 for a file that never was. */
    private static final String FROM_A_FILE = "o.import_id > 0";

    private final JdbcClient owner;

    private Kept(JdbcClient owner) {
        this.owner = owner;
    }

    static Kept in(Path data) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("passwords"))) {
            passwords.load(reader);
        }
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("port")).strip() + "/samsyn");
        source.setUser("samsyn_owner");
        source.setPassword(passwords.getProperty("samsyn_owner"));
        return new Kept(JdbcClient.create(source));
    }

    /** Numbers that a question gives: one column of text. */
    List<String> ask(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private void none(String what, String sql) {
        assertThat(ask(sql)).as(what).isEmpty();
    }

    private void all(String what, Set<String> promised, String sql) {
        assertThat(ask(sql)).as(what).containsAll(promised);
    }

    /** A file's rows are all there, as its row report counts them, and have all been decided on together; or nothing is there. */
    void noFileIsHalfRead() {
        none("row reports whose rows are missing", """
                select b.id::text from import_batch b where b.state <> 'DISCARDED' and b.rows_added
                    <> (select count(*) from observation o where o.municipality_id = b.municipality_id and o.import_id = b.id)""");
        none("rows without a row report", """
                select distinct o.import_id::text from observation o where %s and not exists
                    (select 1 from import_batch b where b.municipality_id = o.municipality_id and b.id = o.import_id)"""
                .formatted(FROM_A_FILE));
        none("files of which a part is accepted", """
                select distinct b.id::text from import_batch b join observation o
                    on o.municipality_id = b.municipality_id and o.import_id = b.id
                    where (b.state = 'ACCEPTED') <> (o.state = 'ACCEPTED')""");
    }

    /** Each report has its reporter. */
    void noReportIsHalfSaved() {
        none("reports without their reporter", """
                select o.id::text from observation o where o.idempotency_key is not null and o.text like 'Prov %' and not exists
                    (select 1 from observation_reporter r where r.municipality_id = o.municipality_id and r.observation_id = o.id)""");
        none("reports that were accepted without a moment", """
                select o.id::text from observation o where o.import_id is null and (o.state = 'ACCEPTED') and o.reviewed_at is null""");
    }

    /** A picture that is locked says what its checksum says, and has given its tasks; a draft has neither. */
    void noPictureIsHalfLocked() {
        none("locked pictures without what was frozen", """
                select picture_id::text from picture where state <> 'DRAFT'
                    and (frozen is null or checksum is distinct from encode(sha256(convert_to(frozen, 'UTF8')), 'hex'))""");
        none("drafts that are frozen or have given tasks", """
                select picture_id::text from picture p where state = 'DRAFT' and (frozen is not null or exists
                    (select 1 from task t where t.municipality_id = p.municipality_id and t.picture_id = p.picture_id))""");
        none("reports that are told to be in a picture which is not locked", """
                select distinct i.picture_id::text from observation_inclusion i where not exists
                    (select 1 from picture p where p.municipality_id = i.municipality_id and p.picture_id = i.picture_id
                        and p.state <> 'DRAFT')""");
    }

    /** A publication and its picture know of each other. */
    void noPublicationStandsAlone() {
        none("publications without their picture, or with another text than their checksum says", """
                select p.number::text from publication p where
                    p.checksum is distinct from encode(sha256(convert_to(p.content, 'UTF8')), 'hex') or not exists
                    (select 1 from picture s where s.municipality_id = p.municipality_id and s.publication_number = p.number)""");
        none("pictures that are called published and are not", """
                select s.picture_id::text from picture s where (s.state = 'PUBLISHED' or s.publication_number is not null) and not exists
                    (select 1 from publication p where p.municipality_id = s.municipality_id and p.number = s.publication_number)""");
    }

    /** Whatever the program answered, it kept. */
    void holds(Promises promises) {
        all("reports", promises.reports(), "select id || ' ' || text from observation where text like 'Prov %'");
        all("accepted reports", promises.accepted(), "select id::text from observation where state = 'ACCEPTED'");
        all("files", promises.files(), "select id::text from import_batch");
        all("accepted files", promises.acceptedFiles(), "select id::text from import_batch where state = 'ACCEPTED'");
        all("pictures", promises.pictures(), "select picture_id::text from picture");
        all("locked pictures", promises.locked(), "select picture_id::text from picture where state <> 'DRAFT'");
        all("publications", promises.published(), "select number::text from publication");
    }
}
