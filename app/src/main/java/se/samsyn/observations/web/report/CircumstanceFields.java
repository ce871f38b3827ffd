package se.samsyn.observations.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsyn.observations.Observation;

/** What else was told of an event, as the form's fields {@code certainty}, {@code sort} and {@code done}, and back. */
public final class CircumstanceFields {
    private static final String REPORTED = "REPORTED";
    private static final String UNREPORTED = "UNREPORTED";
    private static final String NOTHING = "NOTHING";

    /** What may be ticked as done, in the order in which it is offered. */
    public static final List<String> THINGS_DONE = List.of(
            REPORTED, "CALLED_112", "CALLED_POLICE", "CALLED_GUARD", "TOLD_OWNER", "SECURED", "OTHER", NOTHING);

    private CircumstanceFields() {}

    static Observation.Circumstances read(String certainty, String sort, String done) {
        Observation.Certainty told = Arrays.stream(Observation.Certainty.values())
                .filter(value -> value.name().equals(certainty))
                .findFirst()
                .orElse(null);
        List<String> ticked = List.of(done.split(","));
        Boolean indoors = sort.startsWith("IN") ? Boolean.TRUE : sort.startsWith("OUT") ? Boolean.FALSE : null;
        Boolean semiPublic = sort.endsWith("SEMI") ? Boolean.TRUE : sort.endsWith("PUBLIC") ? Boolean.FALSE : null;
        Set<Observation.Act> acts = Arrays.stream(Observation.Act.values())
                .filter(act -> ticked.contains(act.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Observation.Act.class)));
        boolean nothing = ticked.contains(NOTHING) && acts.isEmpty() && !ticked.contains(REPORTED);
        Boolean reported =
                ticked.contains(REPORTED) ? Boolean.TRUE : ticked.contains(UNREPORTED) || nothing ? Boolean.FALSE : null;
        return new Observation.Circumstances(told, indoors, reported, semiPublic, acts.isEmpty() && !nothing ? null : acts);
    }

    /** The place's sort as one word: {@code IN_SEMI}, {@code OUT}, {@code PUBLIC}; empty when nothing was told. */
    public static String sort(Observation.Circumstances told) {
        List<String> parts = new ArrayList<>();
        if (told.indoors() != null) {
            parts.add(told.indoors() ? "IN" : "OUT");
        }
        if (told.semiPublic() != null) {
            parts.add(told.semiPublic() ? "SEMI" : "PUBLIC");
        }
        return String.join("_", parts);
    }

    static String done(Observation.Circumstances told) {
        List<String> done = new ArrayList<>();
        if (told.reportedToPolice() != null) {
            done.add(told.reportedToPolice() ? REPORTED : UNREPORTED);
        }
        if (told.acts() != null) {
            told.acts().stream().map(Enum::name).sorted().forEach(done::add);
            if (told.acts().isEmpty()) {
                done.add(NOTHING);
            }
        }
        return String.join(",", done);
    }
}
