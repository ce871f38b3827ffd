package se.samsyn.situation.received;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** Received files as they came, in parts. The application may add parts and read them, and nothing else. */
@Repository
class OriginalStore {
    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    OriginalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long receivedId, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                jdbc.sql("insert into received_file_part (municipality_id, received_id, number, bytes) values (?, ?, ?, ?)")
                        .params(Arrays.asList(Scope.get().municipalityId(), receivedId, number++, part))
                        .update();
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Gives a later edition the same file. */
    void copy(long fromId, long toId) {
        jdbc.sql("""
                        insert into received_file_part (municipality_id, received_id, number, bytes)
                        select municipality_id, ?, number, bytes from received_file_part where municipality_id = ? and received_id = ?""")
                .params(toId, Scope.get().municipalityId(), fromId)
                .update();
    }

    void write(long receivedId, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            List<byte[]> part = jdbc.sql("select bytes from received_file_part where municipality_id = ? and received_id = ? and number = ?")
                    .params(Scope.get().municipalityId(), receivedId, number)
                    .query((row, n) -> row.getBytes(1))
                    .list();
            if (part.isEmpty()) {
                return;
            }
            out.write(part.getFirst());
        }
    }
}
