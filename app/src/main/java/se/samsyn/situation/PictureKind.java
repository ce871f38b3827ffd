package se.samsyn.situation;

import static se.samsyn.situation.SectionKind.ANALYSIS;
import static se.samsyn.situation.SectionKind.COMING;
import static se.samsyn.situation.SectionKind.CONSEQUENCES;
import static se.samsyn.situation.SectionKind.COVERAGE;
import static se.samsyn.situation.SectionKind.EXTENT;
import static se.samsyn.situation.SectionKind.IN_SHORT;
import static se.samsyn.situation.SectionKind.MAPPING;
import static se.samsyn.situation.SectionKind.NOT_SHOWN;
import static se.samsyn.situation.SectionKind.OTHER_INFORMATION;
import static se.samsyn.situation.SectionKind.PLACES_TIMES;
import static se.samsyn.situation.SectionKind.TASKS_BEFORE;
import static se.samsyn.situation.SectionKind.WRONG_DIRECTION;

import java.time.Month;
import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Which kind of picture: decides its sections, its period, whether it is locked or fixed, and by whom. */
public enum PictureKind {
    /** EST-period: a group's own rhythm. */
    EST_PERIOD(List.of(IN_SHORT, WRONG_DIRECTION, TASKS_BEFORE, COMING, PLACES_TIMES, COVERAGE, NOT_SHOWN)),
    /** Tertial: what lasts, weighed against what matters. */
    TERTIAL(List.of(IN_SHORT, WRONG_DIRECTION, PLACES_TIMES, ANALYSIS, TASKS_BEFORE, COMING, COVERAGE, NOT_SHOWN)),
    /** År. */
    YEARLY(List.of(IN_SHORT, WRONG_DIRECTION, PLACES_TIMES, ANALYSIS, TASKS_BEFORE, COMING, COVERAGE, NOT_SHOWN)),
    /** Lägesbild enligt 4 § lag (2023:196): the parts that the paragraph asks for. */
    STATUTORY(List.of(IN_SHORT, MAPPING, EXTENT, CONSEQUENCES, OTHER_INFORMATION, ANALYSIS, COVERAGE, NOT_SHOWN));

    private static final List<SectionKind> ASKED_BY_LAW = List.of(MAPPING, EXTENT, CONSEQUENCES, OTHER_INFORMATION, ANALYSIS);

    private final List<SectionKind> sections;

    PictureKind(List<SectionKind> sections) {
        this.sections = sections;
    }

    /** In the order in which they are read. */
    public List<SectionKind> sections() {
        return sections;
    }

    /** The parts that people themselves must have written before it can be fixed. */
    public List<SectionKind> demanded() {
        return this == STATUTORY ? ASKED_BY_LAW : List.of();
    }

    /** Whether a body fixes it (fastställer), with a date, a paragraph and a number; else it is locked. */
    public boolean fixed() {
        return this == STATUTORY;
    }

    /** Whether the problems it speaks of stand in it with their criteria row. */
    public boolean weighs() {
        return this != EST_PERIOD;
    }

    /** Whether it points out places and gives tasks when it is locked; measures after the picture of 4 § belong to the plan. */
    public boolean givesTasks() {
        return this != STATUTORY;
    }

    /** Whether the visitor may lock or fix one. A group's editor locks its own period; the rest is the coordinator's. */
    public boolean mayClose(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && (visitor.has(Role.COORDINATOR) || this == EST_PERIOD && visitor.has(Role.PICTURE_EDITOR));
    }

    /** Adds what is wrong with a period ({@code to}) or an area ({@code area}). */
    void check(FieldErrors errors, Period period, Long areaId) {
        if (this == TERTIAL && !isTertial(period)) {
            errors.add("to", "situation.mistake.tertial");
        }
        if (this == YEARLY && !(period.first().getDayOfYear() == 1 && period.last().equals(period.first().plusYears(1).minusDays(1)))) {
            errors.add("to", "situation.mistake.year");
        }
        if (this == STATUTORY && areaId != null) {
            errors.add("area", "situation.mistake.wholeOnly");
        }
    }

    private static boolean isTertial(Period period) {
        Month month = period.first().getMonth();
        return period.first().getDayOfMonth() == 1
                && (month.getValue() - 1) % 4 == 0
                && period.last().equals(period.first().plusMonths(4).minusDays(1));
    }
}
