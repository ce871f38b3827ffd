package se.samsyn.statistics;

import se.samsyn.kernel.Traced;

/**
 * Something was done with a source or a delivery.
 *
 * @param deed {@code statistics.read}, {@code statistics.accepted}, {@code statistics.discarded}, {@code statistics.described},
 *     {@code statistics.break-marked} or {@code statistics.break-removed}
 */
public record StatisticsChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
