package se.samsyn.forums.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Once around the five steps.
 *
 * @param gates every gate, in the order of {@link Gate}
 */
public record Cycle(long id, int number, String name, LocalDate startedOn, LocalDate closedOn, List<Standing> gates, int version) {
    /**
     * How a gate stands.
     *
     * @param functionId who has it, or null
     * @param metOn when it was noted, or null
     * @param note what shows it, or empty
     * @param seenNow whether the program sees it by itself
     */
    public record Standing(Gate gate, Long functionId, LocalDate metOn, String note, boolean seenNow, int version) {
        public boolean met() {
            return metOn != null || seenNow;
        }
    }

    public Cycle {
        gates = List.copyOf(gates);
    }

    /** The first step with something missing; after the last when nothing is. */
    public int step() {
        return gates.stream().filter(standing -> !standing.met()).mapToInt(standing -> standing.gate().step()).min().orElse(Gate.STEPS + 1);
    }

    public List<Standing> ofStep(int step) {
        return gates.stream().filter(standing -> standing.gate().step() == step).toList();
    }

    public boolean ready(int step) {
        return ofStep(step).stream().allMatch(Standing::met);
    }

    /** What is missing, all steps. */
    public List<Standing> missing() {
        return gates.stream().filter(standing -> !standing.met()).toList();
    }

    /** The gates of what is stored, in their order. */
    static List<Standing> standings(Map<Gate, Standing> stored, Map<Gate, Boolean> seen) {
        return java.util.Arrays.stream(Gate.values())
                .map(gate -> {
                    Standing kept = stored.get(gate);
                    boolean now = seen.getOrDefault(gate, false);
                    return kept == null ? new Standing(gate, null, null, "", now, 0)
                            : new Standing(gate, kept.functionId(), kept.metOn(), kept.note(), now, kept.version());
                })
                .toList();
    }
}
