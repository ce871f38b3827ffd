package se.samsyn.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.observations.effort.Effort;
import se.samsyn.observations.effort.UnitReports;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/** "This came of your reports", by itself: to each reporter, and to each unit without saying who reported. */
@Service
@Transactional(readOnly = true)
public class Receipts {
    private final Observations observations;
    private final Effort effort;
    private final Situation situation;
    private final Tasks tasks;
    private final FeedbackStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Receipts(
            Observations observations,
            Effort effort,
            Situation situation,
            Tasks tasks,
            FeedbackStore store,
            Clock clock,
            ApplicationEventPublisher events) {
        this.observations = observations;
        this.effort = effort;
        this.situation = situation;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** What came of the visitor's own reports, the latest first. */
    public List<Receipt> mine(Visitor visitor, int limit) {
        Map<Long, Picture> seen = seen(visitor);
        Map<Long, List<Task>> given = new LinkedHashMap<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Observations.Mine mine : observations.mine(visitor, limit)) {
            List<Receipt.InPicture> pictures = new ArrayList<>();
            if (!mine.pictures().isEmpty()) {
                for (Observations.Inclusion in : observations.inclusions(mine.observation().id())) {
                    Picture picture = seen.get(in.pictureId());
                    if (picture != null && picture.state() == PictureState.REPLACED) {
                        continue;
                    }
                    // A picture that is not spread to the reporter's organisation is named, and nothing of it told.
                    List<Task> asked = picture == null ? List.of() : given.computeIfAbsent(in.pictureId(), tasks::ofPicture);
                    pictures.add(new Receipt.InPicture(
                            in.pictureId(), in.pictureTitle(), picture == null ? null : picture.lock().at(), picture != null,
                            ReceiptRules.concerning(mine.observation().where().placeName(), asked),
                            picture == null ? null : store.answer(in.pictureId()).map(Answer::text).orElse(null)));
                }
            }
            receipts.add(new Receipt(mine.observation(), pictures));
        }
        return receipts;
    }

    /** What a unit's reports of the last twelve whole weeks led to. */
    public UnitReceipt unit(long organisationId, String name, Visitor visitor) {
        LocalDate monday = Reporting.monday(today(visitor));
        LocalDate first = monday.minusWeeks(CoverageRules.WEEKS);
        Period period = new Period(first, monday.minusDays(1));
        UnitReports reports = effort.unit(organisationId, first, monday, visitor.zone()).orElse(null);
        if (reports == null) {
            return new UnitReceipt(name, period, null, List.of());
        }
        Map<Long, Picture> seen = seen(visitor);
        Map<Long, List<UnitReports.InPicture>> byPicture = reports.pictures().stream()
                .collect(Collectors.groupingBy(UnitReports.InPicture::pictureId, LinkedHashMap::new, Collectors.toList()));
        List<UnitReceipt.InPicture> pictures = new ArrayList<>();
        byPicture.forEach((id, places) -> {
            Picture picture = seen.get(id);
            if (picture == null || picture.state() == PictureState.REPLACED) {
                return;
            }
            List<Task> asked = tasks.ofPicture(id);
            Set<Long> concerning = new HashSet<>();
            places.forEach(place -> ReceiptRules.concerning(place.place(), asked).forEach(task -> concerning.add(task.id())));
            pictures.add(new UnitReceipt.InPicture(
                    id, places.getFirst().pictureTitle(), places.stream().mapToInt(UnitReports.InPicture::reports).sum(),
                    asked.stream().filter(task -> concerning.contains(task.id())).toList(),
                    store.answer(id).map(Answer::text).orElse(null)));
        });
        return new UnitReceipt(name, period, reports, pictures);
    }

    /** The answer given for a picture, or null. */
    public Answer answer(long pictureId) {
        return store.answer(pictureId).orElse(null);
    }

    /** Locked EST pictures of the last twelve weeks that nobody has answered for, the latest first. */
    public List<Picture> unanswered(Visitor visitor) {
        LocalDate since = today(visitor).minusWeeks(CoverageRules.WEEKS);
        return situation.list(visitor).stream()
                .filter(picture -> picture.kind() == PictureKind.EST_PERIOD)
                .filter(picture -> picture.state() == PictureState.LOCKED || picture.state() == PictureState.PUBLISHED)
                .filter(picture -> picture.period().last().isAfter(since) && store.answer(picture.id()).isEmpty())
                .toList();
    }

    /**
     * Says to all whose reports a locked picture rests on why nothing more was done.
     *
     * @param version of the answer that the form showed; 0 when there was none
     * @throws Refusal {@code stale} when somebody else has answered since, {@code feedback.unfit} for mistakes that the form
     *     should show
     */
    @Transactional
    public void answer(long pictureId, int version, String text, Visitor visitor) {
        if (!Situation.writes(visitor) || situation.get(pictureId, visitor).state() == PictureState.DRAFT) {
            throw new Missing("picture " + pictureId);
        }
        if (Answer.mistakes(text).any()) {
            throw new Refusal("feedback.unfit");
        }
        if (!store.save(pictureId, version, text.strip(), clock.instant())) {
            throw new Refusal("stale");
        }
        events.publishEvent(
                new FeedbackChanged(visitor.municipalityId(), visitor.accountId(), "feedback.answered", pictureId));
    }

    private Map<Long, Picture> seen(Visitor visitor) {
        return situation.list(visitor).stream().collect(Collectors.toMap(Picture::id, picture -> picture));
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }
}
