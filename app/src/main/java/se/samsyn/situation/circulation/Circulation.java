package se.samsyn.situation.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One sending.
 *
 * @param document as it was when it was sent
 * @param answerBy when comments are wanted, or null
 * @param sender the organisation that sent it
 */
public record Circulation(
        long id, Kind kind, long objectId, Mode mode, SentDocument document, String checksum, LocalDate answerBy, String sender,
        long ownerOrganisationId, Instant sentAt, List<Recipient> recipients) {
    /**
     * @param organisationId an organisation that reads it signed in, or null for one with a link
     * @param linkId its link, or null
     */
    public record Recipient(long id, Long organisationId, String organisation, String functionName, Long linkId) {
        public String name() {
            return functionName.isEmpty() ? organisation : functionName + ", " + organisation;
        }
    }

    /**
     * @param section the place of the section it is about, from 0
     * @param answer the sender's, or empty
     */
    public record Comment(
            long id, long recipientId, int section, String words, Instant madeAt, String answer, Instant answeredAt, int version) {}

    /** The recipient with that number; null for none of this sending's. */
    public Recipient recipient(long recipientId) {
        return recipients.stream().filter(one -> one.id() == recipientId).findFirst().orElse(null);
    }
}
