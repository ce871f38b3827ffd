package se.samsyn.agreements;

import se.samsyn.kernel.Traced;

/**
 * An agreement or a pledge was written, or went on to another state.
 *
 * @param deed {@code agreement.drafted}, {@code agreement.annex}, {@code agreement.scan} or {@code agreement.<deed>};
 *     {@code pledge.<deed>} for a pledge
 */
public record AgreementChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
