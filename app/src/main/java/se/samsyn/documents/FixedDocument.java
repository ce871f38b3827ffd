package se.samsyn.documents;

import java.time.Instant;
import java.util.List;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.situation.Picture;

/**
 * A fixed document as the diary knows it.
 *
 * @param diaryNumber its number in the diary, or empty
 * @param mark its secrecy mark, or null
 * @param deliveries when it was mailed to the registrar, the latest first
 */
public record FixedDocument(Picture picture, String diaryNumber, SecrecyMark mark, List<Delivery> deliveries) {
    /** @param sentAt when the mail server took it, or null while it waits */
    public record Delivery(String address, String diaryNumber, Instant handedAt, Instant sentAt) {}
}
