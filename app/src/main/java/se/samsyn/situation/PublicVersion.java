package se.samsyn.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.DisclosureRules;
import se.samsyn.publishing.NewPublication;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.situation.drafting.Figures;

/**
 * What a person writes and chooses for the public version of a locked picture. The counts come from the picture and pass the
 * disclosure check; nothing else of the picture goes along.
 *
 * @param tasks the numbers of the tasks that are made public
 */
public record PublicVersion(String finding, String summary, String unknown, String sources, Set<Long> tasks) {
    /** The picture as everyone will see it. Pure: the preview and the publication are the same. */
    public PublicPicture of(Picture picture, List<Task> given) {
        Figures figures = picture.figures();
        // The counts of a longer period hold those of the shorter ones that were published: only its text goes out.
        boolean counted = picture.kind() == PictureKind.EST_PERIOD;
        List<String> groups = counted ? figures.groups().stream().map(Figures.Group::code).toList() : List.of();
        boolean compared = !groups.isEmpty()
                && figures.groups().stream().noneMatch(group -> group.count().lastYearWord().equals("NO_DATA"));
        ProtectedTable places = figures.areas() == null || groups.isEmpty() ? null : DisclosureRules.protect(figures.areas());
        ProtectedTable now = places != null ? places : totals(groups, counts(figures, false));
        ProtectedTable before = compared ? totals(groups, counts(figures, true)) : null;
        List<PublicPicture.Line> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            lines.add(new PublicPicture.Line(
                    groups.get(i),
                    before == null ? null : before.columnTotals().get(i),
                    now.columnTotals().get(now.columns().indexOf(groups.get(i))),
                    figures.groups().get(i).count().lastYearWord()));
        }
        return new PublicPicture(
                picture.title(),
                picture.period(),
                before == null ? null : picture.period().lastYear(),
                strip(finding),
                Arrays.stream(strip(summary).split("\\n\\s*\\n")).map(String::strip).filter(text -> !text.isEmpty()).toList(),
                strip(unknown),
                strip(sources),
                lines,
                new PublicPicture.Line(
                        null,
                        before == null ? null : before.total(),
                        now == null ? null : now.total(),
                        counted ? figures.whole().lastYearWord() : null),
                places,
                given.stream().filter(task -> tasks.contains(task.id())).map(PublicVersion::publicTask).toList());
    }

    /** Null when there is no group to count. */
    private static ProtectedTable totals(List<String> groups, List<Integer> counts) {
        return groups.isEmpty() ? null : DisclosureRules.protectTotals(CountTable.ofOnePlace("", groups, counts));
    }

    NewPublication publication(String key, Picture picture, List<Task> given, Integer replaces) {
        return new NewPublication(key, of(picture, given), replaces);
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

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
