package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What is meant when no command is named. */
class SamsynCommandTest {
    @Test
    void serveIsMeantWhenNoCommandIsNamed() {
        assertThat(SamsynCommand.withCommand()).containsExactly("serve");
        assertThat(SamsynCommand.withCommand("--demo", "--port", "9000")).containsExactly("serve", "--demo", "--port", "9000");
    }

    @Test
    void aNamedCommandAndTheProgramsOwnOptionsStandAsTheyAre() {
        assertThat(SamsynCommand.withCommand("verify", "--data", "x")).containsExactly("verify", "--data", "x");
        assertThat(SamsynCommand.withCommand("--version")).containsExactly("--version");
    }

    @Test
    void anUnknownOptionIsStillUnknown() {
        assertThat(SamsynCommand.run("--nonsense")).isEqualTo(2);
    }

    @Test
    void whatIsMissingAndWhatIsUnknownIsSaidInTheUsersLanguage() {
        StringWriter told = new StringWriter();
        int code = SamsynCommand.line().setErr(new PrintWriter(told, true)).execute("demo-data", "--seed", "1");
        assertThat(told.toString()).startsWith("Det här saknas: --observations, --out.");
        assertThat(code).isEqualTo(1);
        StringWriter unknown = new StringWriter();
        code = SamsynCommand.line().setErr(new PrintWriter(unknown, true)).execute("verify", "--nonsense");
        assertThat(unknown.toString()).startsWith("Okänt: --nonsense.");
        assertThat(code).isEqualTo(2);
    }
}
