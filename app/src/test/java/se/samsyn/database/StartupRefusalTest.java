package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each trouble with a data folder ends in one sentence. */
class StartupRefusalTest {
    @TempDir
    Path parent;

    @Test
    void aFolderOfAnotherPostgres() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("data"));
        Files.createDirectory(folder.resolve("database"));
        Files.writeString(folder.resolve("database/PG_VERSION"), "17\n");

        assertRefused(folder, "är gjord av PostgreSQL 17 och den här versionen av Samsyn använder PostgreSQL 18."
                + " Flytta så här: kör kommandot backup");
        assertRefused(folder, "är gjord av PostgreSQL 17");
    }

    @Test
    void aFolderOfAnotherUser() throws Exception {
        Path folder;
        if (ServerUser.ownUserId() == 0) {
            folder = Files.createDirectory(parent.resolve("data"));
            Files.setAttribute(folder, "unix:uid", 12345);
        } else {
            folder = Path.of("/usr");
        }
        assertRefused(folder, "tillhör en annan användare");
    }

    @Test
    void aFile() throws Exception {
        assertRefused(Files.createFile(parent.resolve("data")), "är en fil, inte en mapp");
        assertRefused(parent.resolve("data/under"), "kan inte användas");
    }

    @Test
    void aFullDisk() throws Exception {
        Path small = Files.createDirectory(parent.resolve("small"));
        assumeThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .as("may mount a small disk")
                .isZero();
        try {
            assertRefused(small.resolve("data"), "är full. Frigör minst 400 MB");
        } finally {
            assertThat(new ProcessBuilder("umount", small.toString()).start().waitFor())
                    .isZero();
        }
    }

    @Test
    void aFolderWhosePasswordsAreGone() throws Exception {
        Path folder = ServerTesting.dataFolder(parent);
        Files.delete(folder.resolve("passwords"));

        assertRefused(folder, "Lägg tillbaka filen från en säkerhetskopia");
        ServerTesting.giveBack(folder);
    }

    @Test
    void aCommandOnAFolderWithoutDatabase() {
        assertThatThrownBy(() -> EmbeddedServer.join(parent.resolve("nowhere")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageEndingWith("finns inte. Ange rätt mapp med --data.");
        assertThatThrownBy(() -> EmbeddedServer.join(parent))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("Det finns ingen databas i datamappen");
        assertThat(parent.resolve("nowhere")).doesNotExist();
    }

    private static void assertRefused(Path folder, String sentence) {
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(sentence)
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n").endsWith("."));
    }
}
