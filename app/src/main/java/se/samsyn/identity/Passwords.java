package se.samsyn.identity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: Argon2id with the parameters of Spring Security 5.8 (16 MiB, two rounds); bcrypt of accounts
 * that were moved from elsewhere is understood and replaced at the next sign-in. Thread-safe.
 */
@Component
public class Passwords {
    /** At least so many characters. No rules of composition, which make passwords worse (NIST SP 800-63B, 3.1.1). */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 128;

    /** Each hashing takes 16 MiB: more at once would fill the small machine that this runs on. */
    private static final int AT_ONCE = 4;

    /** The beginnings that people reach twelve characters with; compared without digits and signs at the end. */
    private static final Set<String> COMMON = Set.of(
            "password", "passwordpassword", "losenord", "lösenord", "mittlösenord", "mittlosenord", "hemligt", "hemligtlösenord",
            "qwerty", "qwertyuiop", "qwertyuiopå", "asdfghjkl", "sommar", "vinter", "höst", "vår", "välkommen", "valkommen",
            "administrator", "administratör", "samsyn", "kommun", "kommunen", "sverige", "trygghet", "brottsförebyggande",
            "jagälskardig", "iloveyou", "letmein", "welcome", "abcdefghijkl", "abcdefgh");

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys;

    public Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(PasswordEncoder argon2) {
        encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder()));
        nobodys = encoder.encode("a password that no account has");
    }

    /** The hash of a password, with its salt and the name of the method. */
    public String hash(String password) {
        return oneOfFew(() -> encoder.encode(password));
    }

    /** Whether the password is the one. Takes as long when there is no hash, so that the time does not tell. */
    public boolean matches(String password, String hash) {
        boolean same = oneOfFew(() -> encoder.matches(shortened(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Whether the hash was made in an older way than passwords are hashed in now. */
    public boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** The message key of why a password cannot be chosen, or null when it can. */
    public String objection(String password, String email) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return "identity.mistake.short";
        }
        if (password.length() > LONGEST) {
            return "identity.mistake.long";
        }
        String lower = password.toLowerCase(java.util.Locale.ROOT);
        String stem = lower.replaceAll("[^\\p{L}]+$", "");
        String local = email == null ? "" : email.toLowerCase(java.util.Locale.ROOT).replaceAll("@.*", "");
        boolean few = lower.codePoints().distinct().count() < 5;
        boolean counting = lower.matches("\\d+");
        if (few || counting || stem.isEmpty() || COMMON.contains(stem) || !local.isEmpty() && stem.equals(local)) {
            return "identity.mistake.common";
        }
        return null;
    }

    /** What nobody could have chosen need not be hashed at length. */
    private static String shortened(String password) {
        return password.length() <= LONGEST ? password : password.substring(0, LONGEST + 1);
    }

    private <T> T oneOfFew(Supplier<T> hashing) {
        places.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
