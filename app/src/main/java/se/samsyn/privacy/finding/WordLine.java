package se.samsyn.privacy.finding;

import static se.samsyn.privacy.finding.PlainText.blank;
import static se.samsyn.privacy.finding.PlainText.digit;

/**
 * A text as the line of classes that the rules of {@code person-guard.txt} speak of: one letter a word, with signs between.
 * Each sign of the line knows where in the text it came from.
 */
final class WordLine {
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNOPRSTUWXYZ";

    /** Words that make it worth asking the rules at all. Lower-case a, b, k and s are too common. */
    private static final String WORTH_ASKING = "FKASBfpqQDEtHJi";

    private final char[] text;
    private final KnownWords known = KnownWords.get();
    private final char[] line;
    private final int[] starts;
    private final int[] ends;
    private int length;
    private boolean worthAsking;
    private boolean kin;
    private boolean unknownWithCapital;

    WordLine(char[] text) {
        this.text = text;
        int most = 2 * text.length + 3;
        this.line = new char[most];
        this.starts = new int[most];
        this.ends = new int[most];
        read();
    }

    /** Whether any rule can find anything. */
    boolean worthAsking() {
        return worthAsking || kin && unknownWithCapital;
    }

    String line() {
        return new String(line, 0, length);
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }

    /** Takes the words between two places of the line out of it, so that no later rule finds them. */
    void strike(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(line[i])) {
                line[i] = 'z';
            }
        }
    }

    private void read() {
        add('.', 0, 0);
        for (int i = 0; i < text.length; ) {
            char c = text[i];
            if (Character.isLetter(c)) {
                i = word(i);
            } else if (digit(c)) {
                i = number(i);
            } else {
                if (c != ' ') {
                    sign(c, i);
                }
                i++;
            }
        }
        if (line[length - 1] != '.') {
            add('.', text.length, text.length);
        }
    }

    private int number(int start) {
        int end = start;
        while (end < text.length && digit(text[end])) {
            end++;
        }
        add(end - start <= 4 ? '0' : '9', start, end);
        return end;
    }

    private void sign(char c, int at) {
        char before = line[length - 1];
        if (c == PlainText.TAKEN) {
            // No rule reaches over what is found already.
            if (before != '|') {
                add('|', at, at + 1);
            }
        } else if (c == '.' && before == 'i' && ends[length - 1] == at) {
            add('_', at, at + 1);
        } else if (c == '-' && at > 0 && at + 1 < text.length && Character.isLetter(text[at - 1]) && Character.isLetter(text[at + 1])) {
            add('-', at, at + 1);
        } else if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') {
            if (before == ',') {
                length--;
            }
            if (before != '.') {
                add('.', at, at + 1);
            }
        } else if (before != '.' && before != ',') {
            add(',', at, at + 1);
        }
    }

    private int word(int start) {
        int end = start;
        while (end < text.length && (Character.isLetter(text[end]) || joins(end))) {
            end++;
        }
        int plateEnd = end - start == 3 ? plate(start) : -1;
        if (plateEnd > 0) {
            return plateEnd;
        }
        boolean capital = capital(text[start]);
        boolean allCapitals = capital && end - start > 1 && allCapitals(start, end);
        if (capital && end - start == 1) {
            add('i', start, end);
            return end;
        }
        char of = known.classOf(text, start, end);
        boolean genitive = false;
        if (of == KnownWords.UNKNOWN && end - start > 2 && Character.toLowerCase(text[end - 1]) == 's') {
            char base = known.classOf(text, start, end - 1);
            genitive = name(base);
            of = genitive ? base : of;
        }
        if (of == KnownWords.UNKNOWN && capital && known.surnameByEnding(text, start, text[end - 1] == 's' ? end - 1 : end)) {
            of = 'S';
            genitive = text[end - 1] == 's';
        }
        add(written(of, capital, allCapitals), start, end);
        if (genitive) {
            add('~', start, end);
        }
        return end;
    }

    /** "S:t" and "sms:ade" are one word. */
    private boolean joins(int at) {
        return text[at] == ':' && at + 1 < text.length && at > 0 && Character.isLetter(text[at + 1]);
    }

    private static char written(char of, boolean capital, boolean allCapitals) {
        if (allCapitals) {
            return name(of) ? Character.toLowerCase(of) : "CLYDJ".indexOf(of) >= 0 ? of : 'u';
        }
        if (of == KnownWords.UNKNOWN) {
            return capital ? 'X' : 'x';
        }
        return name(of) && !capital ? Character.toLowerCase(of) : of;
    }

    private static boolean name(char of) {
        return of == 'F' || of == 'K' || of == 'A' || of == 'S' || of == 'B';
    }

    private boolean allCapitals(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!capital(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean capital(char c) {
        return Character.toLowerCase(c) != c;
    }

    /** Three letters of those that are used on plates and three digits, or two digits and a letter (Transportstyrelsen). */
    private int plate(int start) {
        for (int i = start; i < start + 3; i++) {
            if (PLATE_LETTERS.indexOf(text[i]) < 0 && PLATE_LETTERS.indexOf(Character.toUpperCase(text[i])) < 0) {
                return -1;
            }
        }
        int at = start + 3;
        if (at < text.length && (text[at] == '-' || blank(text[at]))) {
            at++;
        }
        int digits = at;
        while (digits < text.length && digit(text[digits])) {
            digits++;
        }
        int end = digits;
        if (digits - at == 2) {
            if (digits + 1 < text.length && text[digits] == ' ' && capital(text[digits + 1])) {
                end++;
            }
            if (end >= text.length || PLATE_LETTERS.indexOf(Character.toUpperCase(text[end])) < 0) {
                return -1;
            }
            end++;
        } else if (digits - at != 3) {
            return -1;
        }
        boolean goesOn = end < text.length && (Character.isLetter(text[end]) || digit(text[end]));
        if (goesOn || known.classOf(text, start, start + 3) == 'Y' || known.notPlate(text, start)) {
            return -1;
        }
        add(allCapitals(start, start + 3) ? 'p' : 'q', start, end);
        return end;
    }

    private void add(char sign, int start, int end) {
        line[length] = sign;
        starts[length] = start;
        ends[length++] = end;
        worthAsking |= WORTH_ASKING.indexOf(sign) >= 0;
        kin |= sign == 'T';
        unknownWithCapital |= sign == 'X';
    }
}
