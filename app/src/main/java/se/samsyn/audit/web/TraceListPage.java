package se.samsyn.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.audit.Doers;
import se.samsyn.audit.TraceEntry;
import se.samsyn.audit.TraceSeal;
import se.samsyn.kernel.Role;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param day the day looked at, or null for all
 * @param older the number before which the next page begins, or 0 when there are no more
 * @param lastSeal the latest sealed day, or null
 * @param broken the first day that does not agree with its seal, or null; looked for only when asked
 * @param weededBefore the lines before this day are weeded, or null
 * @param checked whether the chain was gone through
 */
public record TraceListPage(
        Frame frame,
        LocalDate day,
        List<TraceEntry> entries,
        Map<Long, Doers.Doer> doers,
        long older,
        TraceSeal lastSeal,
        LocalDate weededBefore,
        boolean checked,
        LocalDate broken)
        implements Page {

    /** Who did it, by role and organisation. */
    public String who(TraceEntry entry) {
        if (entry.accountId() == 0) {
            return frame.say("audit.program");
        }
        Doers.Doer doer = doers.get(entry.accountId());
        if (doer == null) {
            return frame.say("audit.account", entry.accountId());
        }
        List<String> roles = doer.roles().stream().sorted().map(Role::name).map(role -> frame.say("role." + role)).toList();
        return String.join(", ", roles) + " · " + doer.organisation();
    }

    /** What was done, in words where the code has some. */
    public String what(TraceEntry entry) {
        String key = "deed." + entry.deed();
        return frame.knows(key) ? frame.say(key) : entry.deed();
    }
}
