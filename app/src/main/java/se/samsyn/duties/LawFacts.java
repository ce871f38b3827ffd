package se.samsyn.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the rooms below hold that shows whether the duties are met, on a day. */
public record LawFacts(
        List<FixedPicture> pictures,
        List<DecidedPlan> plans,
        List<Bond> agreements,
        List<Council> councils,
        Informed informed,
        Causes causes,
        Office office,
        Holding holding) {
    /** A picture of 4 § that a body has fixed, the latest first. @param parts the duties whose parts people have written */
    public record FixedPicture(Proof proof, LocalDate fixedOn, Set<Duty> parts) {
        public FixedPicture {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * A plan that stands.
     *
     * @param basisFixedOn when the picture of 4 § that it stands on was fixed, or null when it stands on none such
     * @param measures how many it holds
     * @param coordinated whether it says how it hangs together with other planning
     */
    public record DecidedPlan(Proof proof, LocalDate decidedOn, LocalDate basisFixedOn, int measures, boolean coordinated) {}

    /**
     * An agreement that is written on or in force.
     *
     * @param inForce whether it binds the parties today
     * @param last its last day, or null in a draft
     * @param complete whether it says purposes and areas
     */
    public record Bond(Proof proof, boolean inForce, LocalDate last, boolean complete) {}

    /**
     * A strategic council that is active.
     *
     * @param lastMet null when no meeting is known
     * @param ledByMunicipality whether its chair is of the municipality's own
     * @param others seats of other organisations
     * @param leading of those, with a leading post
     */
    public record Council(Proof proof, LocalDate lastMet, boolean ledByMunicipality, int others, int leading) {}

    /** The latest that the inhabitants were told, or null. */
    public record Informed(Proof latest) {}

    /** @param prioritised how many problems are prioritised @param finished how many of them have their causes found */
    public record Causes(int prioritised, int finished) {}

    /** The function that coordinates. @param name null when none is chosen @param held whether somebody holds it today */
    public record Holding(String name, boolean held) {}

    public LawFacts {
        pictures = List.copyOf(pictures);
        plans = List.copyOf(plans);
        agreements = List.copyOf(agreements);
        councils = List.copyOf(councils);
    }
}
