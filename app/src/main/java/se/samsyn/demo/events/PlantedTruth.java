package se.samsyn.demo.events;

/** What was planted in Björkhamn: things that the analysis must find, and traps that it must not fall into. */
public enum PlantedTruth {
    /** Boat engines stolen at night in July and August, every summer. */
    MARINA_SUMMER_NIGHTS("bathamnen", Kind.FIND),
    /** Shop thefts around Stortorget, on Fridays. */
    SQUARE_FRIDAYS("stortorget", Kind.FIND),
    /** Vandalism at Havsskolan on Saturdays and Sundays. */
    SCHOOL_WEEKENDS("havsskolan", Kind.FIND),
    /** A-tractors at Badparkeringen on evenings in March, April and May. */
    TRACTORS_SPRING_EVENINGS("badparkeringen", Kind.FIND),
    /** Burglaries in Villastaden one November, each near the last in place and time. */
    VILLA_NEAR_REPEATS("villastaden", Kind.FIND),
    /** New lighting in Stadsparken: about 35 % fewer from {@link PlantedDates#lightingFrom()}, nothing moves elsewhere. */
    PARK_LIGHTING_WORKS("stadsparken", Kind.FIND),
    /** More guard hours at Resecentrum from {@link PlantedDates#guardHoursFrom()}: changes nothing. */
    STATION_GUARDS_CHANGE_NOTHING("stationen", Kind.TRAP),
    /** Bushes cut at Östra bron from {@link PlantedDates#bushesFrom()}: about three events a year, too few to judge. */
    BRIDGE_TOO_SMALL("angbron", Kind.TRAP),
    /** Lindskolan starts to report at {@link PlantedDates#lindskolanReportsFrom()}; the police's figures there stand still. */
    SCHOOL_STARTS_TO_REPORT("lindskolan", Kind.TRAP),
    /** Everything at Björkcenter lies on one point. */
    CENTRE_ON_ONE_POINT("bjorkcenter", Kind.TRAP),
    /** The guard company's file for {@link PlantedDates#fileSentTwice()} comes twice, see {@link GuardFile}. */
    FILE_SENT_TWICE("bjorkcenter", Kind.TRAP),
    /** The same vandalism at Havsskolan told by the school and by the police; {@link TownEvent#sameAs()} names the pair. */
    TOLD_BY_SCHOOL_AND_POLICE("havsskolan", Kind.TRAP),
    /** Three events in Ekeby, two of them lately: they mean nothing. */
    TINY_VILLAGE("ekeby-by", Kind.TRAP);

    /** Whether the analysis must find it, or must not be fooled by it. */
    public enum Kind {
        FIND,
        TRAP
    }

    private final String placeKey;
    private final Kind kind;

    PlantedTruth(String placeKey, Kind kind) {
        this.placeKey = placeKey;
        this.kind = kind;
    }

    /** Key of the place in the place register. */
    public String placeKey() {
        return placeKey;
    }

    public Kind kind() {
        return kind;
    }
}
