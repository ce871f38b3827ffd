package se.samsyn.analysis.disclosure;

/**
 * What can be worked out of a number. No table that agrees with what is known has it below {@code low} or above {@code high};
 * whole-numbered tables that agree were found with {@code least} and with {@code most}. Where the two differ, nobody has
 * shown that the numbers between them are possible, and they are not relied on.
 *
 * @param because the numbers of the facts that give the bounds, rising
 */
public record Range(long low, long high, long least, long most, int[] because) {
    /** How many numbers more than one are surely possible. */
    public long width() {
        return most - least;
    }
}
