package se.samsyn.imports.reading;

/** How often each of many hashes was seen, in a few bytes each: a file may hold a million rows without a number of their own. */
final class HashCounts {
    private long[] hashes = new long[1024];
    private int[] counts = new int[1024];
    private int held;

    /** Sees a hash; how often it has been seen by now. */
    int count(long hash) {
        long filled = hash == 0 ? 1 : hash;
        if (held * 2 > hashes.length) {
            grow();
        }
        int at = place(hashes, filled);
        if (counts[at] == 0) {
            hashes[at] = filled;
            held++;
        }
        return ++counts[at];
    }

    private static int place(long[] hashes, long hash) {
        int at = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        int[] theirs = new int[larger.length];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int at = place(larger, hashes[i]);
                larger[at] = hashes[i];
                theirs[at] = counts[i];
            }
        }
        hashes = larger;
        counts = theirs;
    }
}
