package se.samsyn.publishing;

import se.samsyn.kernel.Traced;

/**
 * Something was made public, replaced or withdrawn.
 *
 * @param deed {@code publication.made}, {@code publication.replaced} or {@code publication.withdrawn}
 */
public record PublicationChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
