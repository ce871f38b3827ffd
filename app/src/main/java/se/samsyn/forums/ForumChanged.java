package se.samsyn.forums;

import se.samsyn.kernel.Traced;

/** Something was done with a group, a meeting, a matter or a question. */
public record ForumChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
