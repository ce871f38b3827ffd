package se.samsyn.identity;

import java.util.Optional;

/**
 * All that a session remembers. Whoever it belongs to is looked up anew for each request.
 *
 * @param epoch the account's when the session began; an account with a later one is no longer signed in by it
 */
public record SignedIn(long accountId, int epoch) {
    /** As kept in the session: plain text, so that a session outlives an upgrade of the program. */
    public String text() {
        return accountId + ":" + epoch;
    }

    public static Optional<SignedIn> parse(Object text) {
        if (!(text instanceof String written) || !written.matches("\\d{1,18}:\\d{1,9}")) {
            return Optional.empty();
        }
        String[] parts = written.split(":");
        return Optional.of(new SignedIn(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
    }
}
