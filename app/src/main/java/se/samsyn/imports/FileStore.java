package se.samsyn.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** The files themselves, in parts, until they are decided on. In the database, so that whichever copy of the program is up can read them. */
@Repository
class FileStore {
    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long importId, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                jdbc.sql("insert into import_file_part (municipality_id, import_id, number, bytes) values (?, ?, ?, ?)")
                        .params(Arrays.asList(Scope.get().municipalityId(), importId, number++, part))
                        .update();
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The file as a temporary one, which the caller removes; nothing when it is not kept any more. */
    Optional<Path> find(long importId) {
        try {
            Path file = Files.createTempFile("samsyn-import", null);
            boolean whole = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                int parts = 0;
                for (Optional<byte[]> part = part(importId, 0); part.isPresent(); part = part(importId, ++parts)) {
                    out.write(part.get());
                }
                whole = parts > 0;
            } finally {
                if (!whole) {
                    Files.delete(file);
                }
            }
            return whole ? Optional.of(file) : Optional.empty();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    boolean keeps(long importId) {
        return jdbc.sql("select exists (select 1 from import_file_part where municipality_id = ? and import_id = ?)")
                .params(Scope.get().municipalityId(), importId)
                .query(Boolean.class)
                .single();
    }

    private Optional<byte[]> part(long importId, int number) {
        return jdbc.sql("select bytes from import_file_part where municipality_id = ? and import_id = ? and number = ?")
                .params(Scope.get().municipalityId(), importId, number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void forget(long importId) {
        jdbc.sql("delete from import_file_part where municipality_id = ? and import_id = ?")
                .params(Scope.get().municipalityId(), importId)
                .update();
    }
}
