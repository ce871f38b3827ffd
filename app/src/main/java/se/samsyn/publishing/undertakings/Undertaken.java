package se.samsyn.publishing.undertakings;

import java.time.Instant;

/**
 * Something that was undertaken in public, as it stands now.
 *
 * @param content a {@link PublicAgreement} or a {@link PublicPledge}
 * @param revision how many times it has been published
 * @param responsible the organisation that published it
 */
public record Undertaken<T>(T content, int revision, Instant published, String responsible, String checksum) {}
