package se.samsyn.forums.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsyn.forums.Forum;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Bilaga 1: the groups as an annex to the agreement, made from the groups themselves. @param agreements those it can be attached to, by number */
public record AnnexPage(Frame frame, String municipality, List<Forum> forums, LocalDate today, Map<Long, String> agreements) implements Page {
    /** To whom a group reports, in words. */
    public String reportsTo(Forum forum) {
        Map<Long, String> names = forums.stream().collect(Collectors.toMap(Forum::id, Forum::name));
        return forum.charter().reportsTo() != null ? names.getOrDefault(forum.charter().reportsTo(), "")
                : forum.charter().reportsToBody() != null ? frame.say("forums.body." + forum.charter().reportsToBody()) : "";
    }
}
