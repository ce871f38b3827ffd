package se.samsyn.situation.joint;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What is written in a joint picture.
 *
 * @param summary the joint assessment in short
 * @param themes at most twelve, in the order in which they are read
 */
public record JointText(String summary, List<Theme> themes) {
    public static final int MOST_THEMES = 12;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_TITLE = 120;

    public JointText {
        summary = summary == null ? "" : summary.strip().replace("\r\n", "\n");
        themes = themes.stream().filter(theme -> !theme.empty()).toList();
    }

    /** The mistakes, by the fields of the work page: {@code summary}, {@code theme-<n>}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        check(errors, "summary", summary, LONGEST_TEXT);
        if (themes.size() > MOST_THEMES) {
            errors.add("summary", "situation.joint.mistake.many", MOST_THEMES);
        }
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            String field = "theme-" + (i + 1);
            if (theme.title().isEmpty()) {
                errors.add(field, "situation.joint.mistake.theme");
            }
            Theme.evident(theme.own(), theme.partner())
                    .filter(evident -> theme.verdict() != null && theme.verdict() != evident)
                    .ifPresent(evident -> errors.add(field, "situation.joint.mistake." + evident));
            if (theme.verdict() == Verdict.LACKING_OWN && !theme.own().isEmpty() || theme.verdict() == Verdict.LACKING_PARTNER && !theme.partner().isEmpty()) {
                errors.add(field, "situation.joint.mistake.notLacking");
            }
            check(errors, field, theme.title(), LONGEST_TITLE);
            check(errors, field, theme.own(), LONGEST_TEXT);
            check(errors, field, theme.partner(), LONGEST_TEXT);
            check(errors, field, theme.text(), LONGEST_TEXT);
        }
        return errors;
    }

    public long count(Verdict verdict) {
        return themes.stream().filter(theme -> theme.verdict() == verdict).count();
    }

    /** The numbers, from 1, of the themes of which nobody has said how the pictures lie to each other. */
    List<Integer> unjudged() {
        return java.util.stream.IntStream.range(0, themes.size())
                .filter(i -> themes.get(i).verdict() == null)
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static void check(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "situation.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
