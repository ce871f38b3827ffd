package se.samsyn.identity;

import se.samsyn.kernel.Traced;

/**
 * Something happened to an account: it was signed in to, or refused, invited, given other roles, closed, or one of its
 * phones was remembered or revoked.
 *
 * @param accountId who did it
 * @param objectId the account it was done to
 */
public record AccountChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
