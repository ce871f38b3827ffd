package se.samsyn.tables.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the cells of a text file and around them, guessed from its beginning.
 *
 * @param saidOnFirstLine whether the first line is Excel's own {@code sep=;} and no row
 */
record Separators(char separator, char quote, boolean saidOnFirstLine) {
    /** In the order in which they win a draw: "1,5;2,5" splits evenly at both, and means the semicolon. */
    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private static final int LINES = 200;

    static Separators guess(String sample) {
        char quote = quote(sample);
        if (sample.length() > 4 && sample.regionMatches(true, 0, "sep=", 0, 4) && (sample.length() == 5 || "\r\n".indexOf(sample.charAt(5)) >= 0)) {
            char said = sample.charAt(4);
            if (said != '"' && said != '\'' && said != '\r' && said != '\n') {
                return new Separators(said, quote, true);
            }
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(cellsPerLine(sample, candidate, quote));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Separators(best, quote, false);
    }

    /** How many lines agree on one number of cells above one. */
    private static long score(List<Integer> counts) {
        int[] lines = new int[Limits.COLUMNS + 2];
        for (int count : counts) {
            lines[Math.min(count, Limits.COLUMNS + 1)]++;
        }
        int most = 0;
        for (int cells = 2; cells < lines.length; cells++) {
            most = Math.max(most, lines[cells]);
        }
        return most;
    }

    private static List<Integer> cellsPerLine(String sample, char separator, char quote) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int cells = 1;
        boolean any = false;
        for (int i = 0; i < sample.length() && counts.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == quote) {
                quoted = !quoted;
                any = true;
            } else if (!quoted && c == separator) {
                cells++;
                any = true;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (any) {
                    counts.add(cells);
                }
                cells = 1;
                any = false;
            } else {
                any = true;
            }
        }
        if (any) {
            counts.add(cells);
        }
        return counts;
    }

    /** An apostrophe is a quote only where it opens and closes cells and the usual mark opens none; it also marks text in Excel. */
    private static char quote(String sample) {
        int doubles = 0;
        int opened = 0;
        int closed = 0;
        boolean cellBegins = true;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '\'') {
                opened += cellBegins ? 1 : 0;
                closed += !cellBegins && (i + 1 == sample.length() || endsCell(sample.charAt(i + 1))) ? 1 : 0;
            } else if (cellBegins && c == '"') {
                doubles++;
            }
            cellBegins = endsCell(c);
        }
        return doubles == 0 && opened > 1 && closed >= opened ? '\'' : '"';
    }

    private static boolean endsCell(char c) {
        return c == ';' || c == ',' || c == '\t' || c == '|' || c == '\n' || c == '\r';
    }
}
