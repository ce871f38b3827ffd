package se.samsyn.statistics;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A table to read in: a file or a text that was pasted.
 *
 * @param key the form's own, so that the same form sent twice is one delivery
 * @param file null for a pasted text
 * @param fileName as it was called where it came from; decides nothing
 * @param text null for a file
 * @param retrievedOn when the numbers were fetched from the source
 * @param per what the values are counted per where the table itself does not say; 0 for counts
 * @param preliminaryFrom as in {@link Delivery}
 */
public record NewDelivery(
        String key,
        long sourceId,
        Path file,
        String fileName,
        String text,
        LocalDate retrievedOn,
        int per,
        String preliminaryFrom) {

    public static NewDelivery pasted(String key, long sourceId, String text, LocalDate retrievedOn) {
        return new NewDelivery(key, sourceId, null, "", text, retrievedOn, 0, "");
    }

    NewDelivery of(long source) {
        return new NewDelivery(key, source, file, fileName, text, retrievedOn, per, preliminaryFrom);
    }
}
