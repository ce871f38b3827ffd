package se.samsyn.duties;

import java.util.Arrays;
import java.util.Optional;

/**
 * What lag (2023:196) om kommuners ansvar för brottsförebyggande arbete asks of a municipality, and two pieces of advice from
 * Brå. What each asks is said in our own words in the messages, under {@code duties.duty.<name>}.
 */
public enum Duty {
    /** A picture of the whole municipality. */
    PICTURE(4, Kind.LAW, "/lagesbilder"),
    MAPPING(4, Kind.LAW, "/lagesbilder"),
    EXTENT(4, Kind.LAW, "/lagesbilder"),
    CONSEQUENCES(4, Kind.LAW, "/lagesbilder"),
    OTHER_INFORMATION(4, Kind.LAW, "/lagesbilder"),
    ANALYSIS(4, Kind.LAW, "/lagesbilder"),
    /** The first plan has a date of its own. */
    PLAN(5, Kind.DATED, "/atgardsplaner"),
    PLAN_ON_PICTURE(5, Kind.LAW, "/atgardsplaner"),
    MEASURES(5, Kind.LAW, "/atgardsplaner"),
    PICTURE_RENEWED(6, Kind.DATED, "/lagesbilder"),
    PLAN_FOLLOWED_UP(6, Kind.DATED, "/atgardsplaner"),
    OTHER_PLANNING(7, Kind.LAW, "/atgardsplaner"),
    AGREEMENT(9, Kind.EFFORT, "/overenskommelser"),
    AGREEMENT_CONTENT(9, Kind.LAW, "/overenskommelser"),
    COUNCIL(10, Kind.EFFORT, "/grupper", 12),
    COUNCIL_CHAIR(10, Kind.LAW, "/grupper"),
    COUNCIL_LEADERS(10, Kind.EFFORT, "/grupper"),
    COORDINATION(11, Kind.LAW, Duty.OFFICE),
    ASSIGNMENT(12, Kind.LAW, Duty.OFFICE),
    CONTACT(12, Kind.LAW, Duty.OFFICE, 12),
    INFORMATION(12, Kind.LAW, "/lagesbilder", 12),
    LEADING_BODY(13, Kind.LAW, Duty.OFFICE),
    REPORT(13, Kind.LAW, "/rapport-till-styrelsen", 12),
    CAMERAS(14, Kind.LAW, Duty.OFFICE),
    CAUSES(0, Kind.GUIDANCE, "/orsaksanalyser"),
    COORDINATOR_TIME(0, Kind.GUIDANCE, Duty.OFFICE);

    /** Where the coordination function and the leading body are told. */
    static final String OFFICE = "/lagkrav/samordning";

    public enum Kind {
        /** Has a date in the law, which alone can be late by law. */
        DATED,
        /** Is to be there; the law gives no date. */
        LAW,
        /** Is to be worked for (ska verka för): documented effort counts. */
        EFFORT,
        /** Advice from Brå; no law. */
        GUIDANCE
    }

    private final int section;
    private final Kind kind;
    private final String address;
    private final int months;

    Duty(int section, Kind kind, String address) {
        this(section, kind, address, 0);
    }

    Duty(int section, Kind kind, String address, int months) {
        this.section = section;
        this.kind = kind;
        this.address = address;
        this.months = months;
    }

    /** The section of the law; 0 for guidance. */
    public int section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Where in the program it is worked on; null for what is done elsewhere and noted. */
    public String address() {
        return address;
    }

    /** How often by default the municipality itself wants it done, in months; 0 when that is not counted. */
    public int ownMonths() {
        return months;
    }

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Duty> ofPath(String path) {
        return Arrays.stream(values()).filter(duty -> duty.path().equals(path)).findFirst();
    }
}
