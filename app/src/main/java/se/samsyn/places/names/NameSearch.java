package se.samsyn.places.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Finds names by what a person typed: whole names, beginnings, parts, and near misses. Swedish letters count, but å and ä
 * for a and ö for o are small misses, since many type without them. Held in memory: a municipality has some hundreds of
 * names, and a database index for similarity is not used under row-level security.
 *
 * @param <T> what carries the name
 */
public final class NameSearch<T> {
    private static final double GOOD_ENOUGH = 0.6;
    private static final double PLAIN_LETTER = 0.25;

    private record Entry<T>(T item, String name, String folded, List<String> words) {}

    private record Hit<T>(Entry<T> entry, double score) {}

    private final List<Entry<T>> entries = new ArrayList<>();

    public NameSearch(List<T> items, Function<T, String> name) {
        for (T item : items) {
            String folded = fold(name.apply(item));
            entries.add(new Entry<>(item, name.apply(item), folded, List.of(folded.split(" "))));
        }
    }

    /** At most so many, the best first; equally good ones by name. Nothing for an empty question. */
    public List<T> find(String typed, int most) {
        String asked = fold(typed);
        if (asked.isEmpty() || asked.length() > 100) {
            return List.of();
        }
        List<Hit<T>> hits = new ArrayList<>();
        for (Entry<T> entry : entries) {
            double score = score(asked, entry);
            if (score >= GOOD_ENOUGH) {
                hits.add(new Hit<>(entry, score));
            }
        }
        hits.sort(Comparator.<Hit<T>>comparingDouble(hit -> -hit.score)
                .thenComparingInt(hit -> hit.entry.name.length())
                .thenComparing(hit -> hit.entry.name));
        return hits.stream().limit(most).map(hit -> hit.entry.item).toList();
    }

    private static double score(String asked, Entry<?> entry) {
        if (entry.folded.equals(asked)) {
            return 2;
        }
        if (entry.folded.startsWith(asked)) {
            return 1.8;
        }
        double best = 0;
        for (String word : entry.words) {
            if (word.startsWith(asked)) {
                best = Math.max(best, 1.6);
            }
            best = Math.max(best, likeness(asked, word));
        }
        if (asked.length() > 2 && entry.folded.contains(asked)) {
            best = Math.max(best, 1.4);
        }
        best = Math.max(best, likeness(asked, entry.folded));
        // What is typed so far may already hold a slip: compare with a beginning of the same length.
        if (asked.length() > 3 && entry.folded.length() > asked.length()) {
            best = Math.max(best, 0.95 * likeness(asked, entry.folded.substring(0, asked.length())));
        }
        return best;
    }

    /** 1 for the same word, 0 for nothing in common; short words must agree better. */
    private static double likeness(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (longest < 3) {
            return a.equals(b) ? 1 : 0;
        }
        double misses = misses(a, b);
        double allowed = Math.min(a.length(), b.length()) < 5 ? 1 : Math.max(2, longest / 4.0);
        return misses > allowed ? 0 : 1 - misses / longest;
    }

    /**
     * The optimal string alignment distance: letters added, lost, changed or swapped with their neighbour. Swapping a
     * Swedish letter for its plain one costs a quarter.
     */
    private static double misses(String a, String b) {
        double[] beforeLast = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                double change = x == y ? 0 : plain(x) == plain(y) ? PLAIN_LETTER : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            double[] oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }
        return last[b.length()];
    }

    private static char plain(char c) {
        return switch (c) {
            case 'å', 'ä', 'à', 'á', 'æ' -> 'a';
            case 'ö', 'ø', 'ó' -> 'o';
            case 'é', 'è' -> 'e';
            case 'ü' -> 'u';
            default -> c;
        };
    }

    private static String fold(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
