package se.samsyn.situation.drafting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.problems.Problems;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Task;

/** Drafts a picture from what is reviewed. The sentences are Swedish whoever reads them: a picture is a Swedish document. */
@Component
public class Drafting {
    private static final Locale SWEDISH = Texts.LANGUAGES.getFirst();

    private final Counting counting;
    private final Problems problems;
    private final PlaceOutlines outlines;
    private final Texts texts;

    Drafting(Counting counting, Problems problems, PlaceOutlines outlines, Texts texts) {
        this.counting = counting;
        this.problems = problems;
        this.outlines = outlines;
        this.texts = texts;
    }

    /** Counts the reviewed observations of a period. @param areaId null means the whole municipality */
    public Figures count(Period period, Long areaId, Visitor visitor) {
        return counting.count(period, areaId, null, visitor);
    }

    /**
     * Whether a draft would say the same if it were counted now, of the source that it counted: which source speaks for the
     * municipality may be another by now.
     */
    public boolean stillSays(Figures figures, Period period, Long areaId, Visitor visitor) {
        Figures now = again(figures, period, areaId, visitor);
        return now != null && now.saysTheSameAs(figures);
    }

    /** What the same selection of the same source gives today. @return null when nothing of the source is left */
    public Figures again(Figures figures, Period period, Long areaId, Visitor visitor) {
        String source = figures.source();
        return source != null && !counting.knows(source, visitor) ? null : counting.count(period, areaId, source, visitor);
    }

    /** Why the same selection gives something else today. */
    public List<Observations.Since> since(Picture picture, Visitor visitor) {
        return counting.since(picture.id(), picture.figures(), picture.lock().at(), visitor);
    }

    /** Where the places lie that a picture counts in; null when they are not known, or it is not split by place. */
    public PublicPicture.Outlines outlines(Figures figures) {
        return figures.areas() == null ? null : outlines.of(figures.areas().rows());
    }

    /** Tells the observations that a picture counted that it did. */
    public void include(long pictureId, Picture picture, Visitor visitor) {
        String title = texts.say(SWEDISH, "situation.name", picture.number()) + " · " + picture.title();
        counting.include(pictureId, title, picture.figures().selection(), visitor);
    }

    /**
     * The sentences that the figures allow, section by section.
     *
     * @param spread of the picture: what may not travel as far is not named
     */
    public Map<SectionKind, List<String>> sentences(
            PictureKind kind, Period period, Spread spread, Figures figures, List<Task> earlier, LocalDate today, ZoneId zone) {
        List<DraftRules.Stand> stands = problems.decidedSince(period.first().atStartOfDay(zone).toInstant()).stream()
                .filter(decided -> decided.spread().compareTo(spread) >= 0)
                .map(decided -> new DraftRules.Stand(
                        decided.title(), decided.step().state().name(), decided.step().at().atZone(zone).toLocalDate(), decided.step().reason()))
                .toList();
        Map<SectionKind, List<String>> said = new EnumMap<>(SectionKind.class);
        DraftRules.draft(kind, period, figures, new DraftRules.Before(earlier, stands), today)
                .forEach((section, sentences) -> said.put(section, sentences.stream().map(this::say).toList()));
        return said;
    }

    private String say(Sentence sentence) {
        String said = texts.say(SWEDISH, sentence.key(), sentence.facts().stream().map(this::spoken).toArray());
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private Object spoken(Object fact) {
        return switch (fact) {
            case DraftRules.Word(String code) -> texts.say(SWEDISH, "comparison." + code);
            case DraftRules.GroupName(String code) -> texts.say(SWEDISH, "category." + code);
            case DraftRules.StandWord(String state) -> texts.say(SWEDISH, "problems.state." + state).toLowerCase(SWEDISH);
            case DraftRules.SourceName(String name) -> sourceName(name);
            case DraftRules.Day(LocalDate day) -> DateTimeFormatter.ofPattern("d MMMM", SWEDISH).format(day);
            case DraftRules.TimeOfWeek(Integer day, String part) -> timeOfWeek(day, part);
            default -> fact;
        };
    }

    private String sourceName(String name) {
        String key = "situation.source." + name;
        return texts.has(SWEDISH, key) ? texts.say(SWEDISH, key) : name;
    }

    private String timeOfWeek(Integer day, String part) {
        String when = part == null ? "" : texts.say(SWEDISH, "situation.part." + part);
        if (day == null) {
            return when;
        }
        String weekday = java.time.DayOfWeek.of(day).getDisplayName(TextStyle.FULL, SWEDISH);
        return when.isEmpty() ? weekday : weekday + ", " + when;
    }
}
