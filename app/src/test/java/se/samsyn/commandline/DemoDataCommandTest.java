package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoDataCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void writesTheFileAndSaysSoInJson() throws IOException {
        Path file = folder.resolve("a.csv");
        assertThat(run("--observations", "2000", "--seed", "5", "--out", file.toString())).isZero();
        assertThat(Files.readAllLines(file)).hasSize(2001);
        assertThat(out.toString().trim())
                .isEqualTo("{\"observations\":2000,\"seed\":5,\"from\":\"2023-01-01\",\"until\":\"2026-07-01\",\"bytes\":" + Files.size(file) + "}");
    }

    @Test
    void theSameOptionsGiveTheSameBytesOnAnyDay() throws IOException {
        Path a = folder.resolve("a.csv"), b = folder.resolve("b.csv"), c = folder.resolve("c.csv");
        run("--observations", "3000", "--seed", "5", "--out", a.toString());
        run("--observations", "3000", "--seed", "5", "--out", b.toString());
        run("--observations", "3000", "--seed", "5", "--until", "2026-06-30", "--out", c.toString());
        assertThat(Files.mismatch(a, b)).isEqualTo(-1);
        assertThat(Files.mismatch(a, c)).isNotEqualTo(-1);
    }

    @Test
    void anUnknownOptionOrANegativeNumberEndsWithTwoAndAMissingFolderWithOne() {
        assertThat(run("--observation", "1")).isEqualTo(2);
        assertThat(run("--observations", "-1", "--out", folder.resolve("a.csv").toString())).isEqualTo(2);
        assertThat(run("--observations", "1", "--out", folder.resolve("none/a.csv").toString())).isEqualTo(1);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new DemoDataCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }
}
