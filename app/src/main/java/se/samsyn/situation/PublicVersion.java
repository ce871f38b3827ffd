package se.samsyn.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.NewPublication;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;
import se.samsyn.situation.drafting.Figures;

/**
 * What a person writes and chooses for the public version of a locked picture. The counts come from the picture and pass the
 * disclosure check; nothing else of the picture goes along.
 *
 * @param tasks the numbers of the tasks that are made public
 * @param detail how much of the counts is shown; null for as much as the check allows
 * @param easy the same in easy Swedish, or empty
 */
public record PublicVersion(
        String finding,
        String summary,
        String unknown,
        String sources,
        Set<Long> tasks,
        Checked.Detail detail,
        String easy,
        PublicPicture.English english) {
    /**
     * What would be made public, and what the attack on it says.
     *
     * @param checked null when there is nothing to count
     */
    public record Preview(PublicPicture picture, Checked checked) {}

    /** A comparison that is not between two numbers that are shown would tell something of the one that is not. */
    private static final String NOT_SHOWN = "NOT_SHOWN";

    /** In Swedish, with as much of the counts as the check allows. */
    public PublicVersion(String finding, String summary, String unknown, String sources, Set<Long> tasks) {
        this(finding, summary, unknown, sources, tasks, null, "", null);
    }

    /** The true counts of a picture, as the disclosure check takes them; null when there is nothing to count. */
    public static PublicCounts counts(Picture picture) {
        Figures figures = picture.figures();
        List<String> groups = figures.groups().stream().map(Figures.Group::code).toList();
        if (groups.isEmpty()) {
            return null;
        }
        boolean compared = figures.groups().stream().noneMatch(group -> group.count().lastYearWord().equals("NO_DATA"));
        CountTable now = figures.areas() == null ? CountTable.ofOnePlace("", groups, counts(figures, false)) : figures.areas();
        return new PublicCounts(
                picture.period(),
                now,
                compared ? picture.period().lastYear() : null,
                compared ? CountTable.ofOnePlace("", groups, counts(figures, true)) : null);
    }

    /**
     * The picture as everyone will see it. Pure: the preview and the publication are the same.
     *
     * @param checked what may be shown of {@link #counts}; null with it
     * @param map the outlines of the places, or null; left out when nothing is shown by place
     */
    public PublicPicture of(Picture picture, List<Task> given, Checked checked, PublicPicture.Outlines map) {
        Figures figures = picture.figures();
        List<PublicPicture.Line> lines = new ArrayList<>();
        boolean compared = checked != null && !checked.before().isEmpty();
        List<String> groups = checked == null || checked.groups().isEmpty() ? List.of() : counts(picture).groups();
        List<String> groupsBefore = figures.groups().stream().map(Figures.Group::code).toList();
        for (int i = 0; i < groups.size(); i++) {
            int at = groupsBefore.indexOf(groups.get(i));
            lines.add(line(
                    groups.get(i), compared ? checked.before().get(at) : null, checked.groups().get(i),
                    figures.groups().get(at).count().lastYearWord()));
        }
        return new PublicPicture(
                picture.title(),
                picture.period(),
                compared ? picture.period().lastYear() : null,
                strip(finding),
                paragraphs(summary),
                strip(unknown),
                strip(sources),
                lines,
                checked == null
                        ? new PublicPicture.Line(null, null, null, null)
                        : line(null, checked.totalBefore(), checked.total(), figures.whole().lastYearWord()),
                checked == null ? null : checked.places(),
                given.stream().filter(task -> tasks.contains(task.id())).map(PublicVersion::publicTask).toList(),
                checked == null ? List.of() : checked.exempt(),
                paragraphs(easy),
                english == null || strip(english.finding()).isEmpty() ? null : english,
                checked == null || checked.places() == null ? null : map);
    }

    private static PublicPicture.Line line(String group, ShownCount before, ShownCount now, String word) {
        boolean bothShown = before != null && before.shown() && now.shown();
        return new PublicPicture.Line(group, before, now, before == null ? null : bothShown ? word : NOT_SHOWN);
    }

    NewPublication publication(String key, Picture picture, PublicPicture shown, Integer replaces) {
        return new NewPublication(key, shown, counts(picture), detail, replaces);
    }

    private static PublicPicture.Task publicTask(Task task) {
        return new PublicPicture.Task(
                task.what(), task.responsible(), task.due(), task.done() != null, task.done() == null ? null : task.done().outcome());
    }

    private static List<Integer> counts(Figures figures, boolean lastYear) {
        return figures.groups().stream()
                .map(group -> Math.toIntExact(lastYear ? group.count().lastYear() : group.count().count()))
                .toList();
    }

    /** Texts with an empty line between them. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(strip(text).split("\\n\\s*\\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
