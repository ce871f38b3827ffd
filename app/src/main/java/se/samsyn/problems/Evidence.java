package se.samsyn.problems;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that speaks of a problem: a study, a list of observations, a picture or a series in the program, or anything else
 * in words.
 *
 * @param label what it says, in a sentence
 * @param address where it is found within the program, path and query; null for what lies elsewhere
 */
public record Evidence(long id, Kind kind, String label, String address, Instant addedAt) {
    /** What it is. */
    public enum Kind {
        STUDY("/karta(/(nar|mer-eller-mindre|vem-rapporterade|trygghet))?(\\?.*)?|/studier/\\d+"),
        OBSERVATIONS("/handelser(/\\d+)?(\\?.*)?"),
        PICTURE("/lagesbilder/\\d+"),
        SERIES("/statistik(/.*)?(\\?.*)?"),
        ELSEWHERE(null);

        private final Pattern address;

        Kind(String address) {
            this.address = address == null ? null : Pattern.compile(address);
        }

        /** What an address within the program leads to; null when it leads to nothing that can be evidence. */
        static Kind of(String address) {
            for (Kind kind : values()) {
                if (kind.address != null && kind.address.matcher(address).matches()) {
                    return kind;
                }
            }
            return null;
        }
    }
}
