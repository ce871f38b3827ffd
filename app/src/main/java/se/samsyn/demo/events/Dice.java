package se.samsyn.demo.events;

/** Repeatable chance: SplitMix64, written out so that no change of the platform's generators changes the demo. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** In [0, 1). */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** In [0, bound). */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** About normal, mean 0, standard deviation 1, never beyond ±3.5 (twelve uniforms would cost more and show no difference). */
    double bell() {
        return (share() + share() + share() + share() - 2) * 1.7320508075688772;
    }

    <T> T oneOf(T[] choices) {
        return choices[below(choices.length)];
    }
}
