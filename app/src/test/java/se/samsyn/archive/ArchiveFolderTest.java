package se.samsyn.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 25, 3, 10);

    @TempDir
    Path data;

    @Test
    void theNewestIsReachedByOneNameAndOnlyItsOwnerReads() throws IOException {
        ArchiveFolder folder = new ArchiveFolder(data.resolve("archive/9999"));
        assertThat(folder.kept()).isEmpty();
        folder.write(ArchiveRules.name(NIGHT.minusDays(1)), files("gammalt"));
        folder.write(ArchiveRules.name(NIGHT), files("nytt"));
        assertThat(folder.kept()).containsExactly(NIGHT, NIGHT.minusDays(1));
        Path latest = folder.root().resolve(ArchiveFolder.LATEST);
        assertThat(Files.readString(latest.resolve("index.html"))).isEqualTo("nytt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(latest.resolve("tabeller/a.csv")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(latest.resolve("tabeller")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root()))).isEqualTo("rwx------");
        folder.weed(1, null);
        assertThat(folder.kept()).containsExactly(NIGHT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folder.zip(ArchiveRules.name(NIGHT), out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(ArchiveRules.name(NIGHT) + "/index.html");
        }
    }

    @Test
    void whatIsLeftHalfWrittenIsNoArchiveAndIsTakenAway() throws IOException {
        ArchiveFolder folder = new ArchiveFolder(data.resolve("9999"));
        folder.write(ArchiveRules.name(NIGHT), files("helt"));
        Files.createDirectories(folder.root().resolve(".2026-11-26-031000.new/tabeller"));
        assertThat(folder.kept()).containsExactly(NIGHT);
        folder.weed(14, null);
        assertThat(folder.root().resolve(".2026-11-26-031000.new")).doesNotExist();
    }

    @Test
    void aDiskThatRefusesLeavesTheOlderOneAsItStood() throws IOException {
        Path taken = data.resolve("taken");
        Files.writeString(taken, "en fil där mappen skulle ligga");
        ArchiveFolder folder = new ArchiveFolder(taken);
        assertThatThrownBy(() -> folder.write(ArchiveRules.name(NIGHT), files("nytt"))).isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(taken)).startsWith("en fil");
    }

    private static Map<String, byte[]> files(String text) {
        return Map.of("index.html", text.getBytes(StandardCharsets.UTF_8), "tabeller/a.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
