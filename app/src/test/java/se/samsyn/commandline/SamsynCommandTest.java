package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

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
}
