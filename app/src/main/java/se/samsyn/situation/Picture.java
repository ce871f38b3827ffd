package se.samsyn.situation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/**
 * A situational picture of a period.
 *
 * @param number counted from 1 within the municipality
 * @param edition 1, and one more for each picture that replaces it
 * @param version rises with each save; forms carry it
 * @param areaId the area it is about, or null for the whole municipality
 * @param group whose EST picture it is, or null
 * @param draft what the program wrote, sentence by sentence, in Swedish
 * @param attached what a frozen picture took from other rooms; empty in a draft, whose choices are in its judgement
 * @param lock when and by whom it was frozen, or null
 * @param publicationNumber its public version, or null
 */
public record Picture(
        long id,
        int number,
        int edition,
        int version,
        PictureKind kind,
        PictureState state,
        Period period,
        Long areaId,
        String areaName,
        Group group,
        String title,
        long ownerOrganisationId,
        Spread spread,
        Instant drafted,
        Figures figures,
        Map<SectionKind, List<String>> draft,
        Judgement judgement,
        Attached attached,
        Lock lock,
        Integer publicationNumber) {

    /**
     * @param byName the member of staff who locked it
     * @param checksum SHA-256 of the frozen text
     * @param decision the body's, or null for what is locked and not fixed
     */
    public record Lock(Instant at, String byName, String checksum, Decision decision) {}

    /** @param name as it was when the picture was started */
    public record Group(long id, String name) {}

    /** Something that stands out in it. @param category a group's code, or null for a place @param place its name, or null */
    public record StandsOut(String category, String place, long events) {}

    /** The groups with more than before and the places that stand out, for whoever takes them up. */
    public List<StandsOut> standsOut() {
        List<StandsOut> found = new java.util.ArrayList<>();
        figures.groups().stream().filter(group -> group.count().more())
                .forEach(group -> found.add(new StandsOut(group.code(), null, group.count().count())));
        figures.places().forEach(place -> found.add(new StandsOut(null, place.name(), place.events())));
        return List.copyOf(found);
    }

    /**
     * A count held to the same weeks last year, or to the period before where nothing is known of last year.
     *
     * @param category a group's code, or null for all together
     * @param word a code of {@code comparison}, such as {@code PROBABLY_MORE}
     */
    public record Change(String category, long count, long before, String word) {}

    /** All events of the period together. */
    public Change whole() {
        return change(null, figures.whole());
    }

    /** The groups that rose or fell more than chance explains. */
    public List<Change> changes() {
        return figures.groups().stream()
                .filter(group -> group.count().more() || group.count().fewer())
                .map(group -> change(group.code(), group.count()))
                .toList();
    }

    private static Change change(String category, Figures.Count count) {
        boolean year = !count.lastYearWord().equals("NO_DATA");
        return new Change(category, count.count(), year ? count.lastYear() : count.previous(), year ? count.lastYearWord() : count.previousWord());
    }

    /** What the program wrote of a section. */
    public List<String> drafted(SectionKind section) {
        return draft.getOrDefault(section, List.of());
    }

    /** Whether people have written their own judgement of a section. */
    public boolean judged(SectionKind section) {
        return !judgement.text(section).isEmpty();
    }

    /** @throws Refusal {@code situation.frozen} unless it is a draft */
    void mustBeDraft() {
        if (state != PictureState.DRAFT) {
            throw new Refusal("situation.frozen");
        }
    }

    /** @throws Refusal {@code situation.notFrozen} unless it is locked and not replaced */
    public void mustStand() {
        if (state == PictureState.DRAFT) {
            throw new Refusal("situation.notFrozen");
        }
        if (state == PictureState.REPLACED) {
            throw new Refusal("situation.replaced");
        }
    }
}
