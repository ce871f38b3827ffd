package se.samsyn.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that was timed and compared in one run, in order. */
final class Book {
    private final List<Timed> times = new ArrayList<>();
    private final Map<String, String> agreements = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final Map<Long, Long> nearPairs = new LinkedHashMap<>();
    private boolean disagreed;

    void add(Timed timed) {
        times.add(timed);
        System.out.printf("%-22s %-26s %10d  %12.6f s  %12.6f s%n", timed.tool(), timed.task(), timed.n(), timed.wall(), timed.processor());
    }

    /** What of the answers of two tools was compared, and whether they are the same. */
    void compare(String tool, String task, long n, boolean same, String how) {
        agreements.put(tool + " " + task + " " + n, how);
        disagreed |= !same;
        System.out.println((same ? "  agrees: " : "  DIFFERS: ") + tool + ", " + task + " " + n + ": " + how);
    }

    void leaveOut(String tool, String why) {
        absent.add(tool + " (" + why + ")");
        System.out.println("Left out: " + tool + ": " + why);
    }

    void version(String tool) {
        versions.add(tool);
    }

    /** Pairs that lie in some band of distance: what a Knox table has to look at. */
    void nearPairs(long n, long pairs) {
        nearPairs.put(n, pairs);
    }

    long nearPairs(long n) {
        return nearPairs.getOrDefault(n, 0L);
    }

    boolean disagreed() {
        return disagreed;
    }

    List<String> absent() {
        return absent;
    }

    List<String> versions() {
        return versions;
    }

    List<Timed> of(String task, long n) {
        return times.stream().filter(timed -> timed.task().equals(task) && timed.n() == n).toList();
    }

    Optional<Timed> find(String tool, String task, long n) {
        return of(task, n).stream().filter(timed -> timed.tool().equals(tool)).findFirst();
    }

    /** How a tool's time grows with how much there is to do. */
    List<Timed> curve(String tool, String task) {
        return times.stream()
                .filter(timed -> timed.tool().equals(tool) && timed.task().equals(task))
                .sorted(java.util.Comparator.comparingLong(Timed::n))
                .toList();
    }

    String agreement(String tool, String task, long n) {
        return agreements.getOrDefault(tool + " " + task + " " + n, "");
    }
}
