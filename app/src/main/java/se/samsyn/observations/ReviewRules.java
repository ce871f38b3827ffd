package se.samsyn.observations;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.samsyn.privacy.PersonGuard;

/** What a reviewer's eye is drawn to, and how parts of a text are struck out. */
final class ReviewRules {
    static final String STRUCK = "[maskerat]";

    private ReviewRules() {}

    /** @param answers to the organisation's own questions */
    static Set<Review.Flag> flags(
            Observation observation, List<String> answers, boolean looksLikeAnother, boolean photographed) {
        EnumSet<Review.Flag> flags = EnumSet.noneOf(Review.Flag.class);
        if (!observation.where().position().located()) {
            flags.add(Review.Flag.LACKS_PLACE);
        }
        boolean person = mayPointOutPerson(observation.text())
                || mayPointOutPerson(observation.where().placeName())
                || answers.stream().anyMatch(ReviewRules::mayPointOutPerson);
        if (person) {
            flags.add(Review.Flag.POSSIBLE_PERSON);
        }
        if (photographed) {
            flags.add(Review.Flag.HAS_PHOTO);
        }
        if (looksLikeAnother) {
            flags.add(Review.Flag.LOOKS_LIKE_ANOTHER);
        }
        return flags;
    }

    /** A hint for the reviewer, often wrong in both directions: the reviewer reads the text. */
    static boolean mayPointOutPerson(String text) {
        return !PersonGuard.isClean(text);
    }

    static String mask(String text, List<String> parts) {
        if (text == null) {
            return null;
        }
        String masked = text;
        // The longest first, so that a part within another part does not keep the longer one from being found.
        for (String part : parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            masked = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(java.util.regex.Matcher.quoteReplacement(STRUCK));
        }
        return masked;
    }
}
