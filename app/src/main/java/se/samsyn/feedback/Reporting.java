package se.samsyn.feedback;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Person;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.effort.Activity;
import se.samsyn.observations.effort.Effort;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Texts;

/** Who reports, who has gone silent, and a kind reminder to the unit's functions. */
@Service
public class Reporting {
    /** At most one reminder in this time. */
    public static final Duration BETWEEN_REMINDERS = Duration.ofDays(14);

    /** @param letters how many letters left; 0 where none can, so that the coordinator speaks to the unit instead */
    public record Reminded(String unit, int letters) {}

    private final Effort effort;
    private final Actors actors;
    private final FeedbackStore store;
    private final Post post;
    private final Texts texts;
    private final String site;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reporting(
            Effort effort,
            Actors actors,
            FeedbackStore store,
            Post post,
            Texts texts,
            @Value("${samsyn.address:}") String site,
            Clock clock,
            ApplicationEventPublisher events) {
        this.effort = effort;
        this.actors = actors;
        this.store = store;
        this.post = post;
        this.texts = texts;
        this.site = site.replaceFirst("/$", "");
        this.clock = clock;
        this.events = events;
    }

    /** Which units report and which have stopped, as far as it may be shown. */
    @Transactional(readOnly = true)
    public Coverage coverage(Visitor visitor) {
        LocalDate monday = monday(LocalDate.ofInstant(clock.instant(), visitor.zone()));
        LocalDate first = monday.minusWeeks(CoverageRules.WEEKS);
        CoverageRules.Shown shown =
                CoverageRules.shown(CoverageRules.units(effort.activity(first, monday, visitor.zone()), names()));
        return new Coverage(new Period(first, monday.minusDays(1)), shown.rows(), shown.withheld(), silent(visitor));
    }

    /** Units that used to report and have stopped, the longest silence first, as far as it may be shown. */
    @Transactional(readOnly = true)
    public List<Coverage.Silent> silent(Visitor visitor) {
        LocalDate monday = monday(LocalDate.ofInstant(clock.instant(), visitor.zone()));
        LocalDate first = monday.minusWeeks(CoverageRules.WEEKS);
        // The week that goes on now counts as a sign of life, and its days so far as nothing else.
        LocalDate end = monday.plusWeeks(1);
        Activity lately = effort.activity(first, end, visitor.zone());
        LocalDate habitFrom = first.minusWeeks(CoverageRules.WEEKS_OF_HABIT);
        Map<Long, Instant> reminders = store.reminders();
        Instant fortnight = clock.instant().minus(BETWEEN_REMINDERS);
        List<Coverage.Silent> silent = new ArrayList<>();
        for (CoverageRules.Unit unit : CoverageRules.units(effort.activity(habitFrom, end, visitor.zone()), names())) {
            // The silence of one or two would speak of a person.
            if (!lately.mayStandAlone(unit.organisationId())) {
                continue;
            }
            int weeks = CoverageRules.weeksSilent(unit.weeks(), monday);
            CoverageRules.habit(unit.weeks()).filter(habit -> CoverageRules.silent(habit, weeks)).ifPresent(habit -> {
                Instant sent = reminders.get(unit.organisationId());
                LocalDate reminded = sent == null || !sent.isAfter(fortnight) ? null : LocalDate.ofInstant(sent, visitor.zone());
                silent.add(new Coverage.Silent(unit.organisationId(), unit.name(), weeks, habit, reminded));
            });
        }
        silent.sort(Comparator.comparingInt(Coverage.Silent::weeks).reversed().thenComparing(Coverage.Silent::name));
        return silent;
    }

    /**
     * Reminds a silent unit kindly: a letter to the holders of its functions, which names the function and nobody.
     *
     * @throws Refusal {@code feedback.notSilent} when the unit is not shown as silent, {@code feedback.reminded} when it has been
     *     reminded within a fortnight, also by another at the same time
     */
    @Transactional
    public Reminded remind(long organisationId, Visitor visitor) {
        Coverage.Silent unit = silent(visitor).stream()
                .filter(silent -> silent.organisationId() == organisationId)
                .findFirst()
                .orElseThrow(() -> new Refusal("feedback.notSilent"));
        Instant now = clock.instant();
        if (!store.remind(organisationId, now.minus(BETWEEN_REMINDERS), now)) {
            throw new Refusal("feedback.reminded", unit.name());
        }
        int letters = 0;
        if (post.delivers() && !site.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(now, visitor.zone());
            for (Function function : actors.listFunctions(organisationId)) {
                for (Function.Holder holder : function.holders(today)) {
                    Person person = actors.getPerson(holder.personId());
                    if (!person.email().isEmpty()) {
                        post.send(new Letter(
                                person.email(), say("feedback.reminder.subject"),
                                say("feedback.reminder.body", function.name(), visitor.municipalityName(), site + "/rapportera")));
                        letters++;
                    }
                }
            }
        }
        events.publishEvent(
                new FeedbackChanged(visitor.municipalityId(), visitor.accountId(), "feedback.reminded", organisationId));
        return new Reminded(unit.name(), letters);
    }

    private Map<Long, String> names() {
        return actors.listOrganisations().stream().collect(Collectors.toMap(Organisation::id, Organisation::fullName));
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
