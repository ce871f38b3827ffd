package se.samsyn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"kort", "elva tecken", "aaaaaaaaaaaaa", "123456789012", "Lösenord12345", "sommar202620", "provperson2026!"})
    void easyGuessesAreRefused(String password) {
        assertThat(PASSWORDS.objection(password, "provperson@kommun.example")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fyra gröna båtar seglar", "tolvtecken ä", "Xk2 vpQ9 rrT4"})
    void longOnesAreTakenWhateverTheyAreMadeOf(String password) {
        assertThat(PASSWORDS.objection(password, "provperson@kommun.example")).isNull();
    }

    @Test
    void noHashMatchesNothingButIsTried() {
        String hash = PASSWORDS.hash("fyra gröna båtar seglar");
        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(PASSWORDS.matches("fyra gröna båtar seglar", hash)).isTrue();
        assertThat(PASSWORDS.matches("fyra gröna båtar seglar", null)).isFalse();
        assertThat(PASSWORDS.matches("a password that no account has", null)).isFalse();
    }
}
