package se.samsyn.observations;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.CategoryGroup;

/**
 * The finer kinds within the ten groups; local codes map onto them. The code is stored and never reused; its words stand in
 * the messages as {@code observations.sub.<code>}. Composed from the public checklists of several municipalities.
 */
public enum Subcategory {
    SKA_GRAFFITI,
    SKA_GLASS,
    SKA_OTHER,
    NAR_DEALING,
    NAR_USE,
    NAR_INTOXICATED,
    NAR_SUPPLY,
    SAM_STAIRWELL,
    SAM_CELLAR,
    SAM_MALL,
    SAM_GARAGE,
    SAM_OUTDOORS,
    SAM_SCHOOL,
    VHR_FIGHT,
    VHR_ASSAULT,
    VHR_THREAT,
    VHR_ROBBERY,
    VHR_WEAPONS,
    TIL_THEFT,
    TIL_SHOPLIFTING,
    TIL_HOME_BURGLARY,
    TIL_OTHER_BURGLARY,
    TIL_VEHICLE_BOAT,
    TRA_RECKLESS,
    TRA_SPEEDING,
    TRA_A_TRACTOR,
    TRA_MOPED,
    TRA_FORBIDDEN,
    PLA_LIGHTING,
    PLA_VIEW,
    PLA_LITTER,
    PLA_UPKEEP,
    PLA_DESERTED,
    BRA_ARSON,
    BRA_CONTAINER,
    BRA_FIREWORKS,
    SOC_SCHOOL,
    SOC_RUMOURS,
    SOC_DWELLING,
    SOC_GROUP,
    ARR_EVENT,
    ARR_HOLIDAY,
    ARR_DEMONSTRATION,
    ARR_MATCH;

    private static final Map<CategoryGroup, List<Subcategory>> BY_GROUP = new EnumMap<>(CategoryGroup.class);

    static {
        for (CategoryGroup group : CategoryGroup.values()) {
            BY_GROUP.put(group, Arrays.stream(values()).filter(sub -> sub.group() == group).toList());
        }
    }

    /** The group it belongs to. */
    public CategoryGroup group() {
        return CategoryGroup.valueOf(name().substring(0, 3));
    }

    /** The kinds of a group, in the order in which they are offered. */
    public static List<Subcategory> of(CategoryGroup group) {
        return BY_GROUP.get(group);
    }

    /** Whether it happens at somebody's home, so that its point is kept coarse. */
    public boolean atHome() {
        return this == TIL_HOME_BURGLARY;
    }
}
