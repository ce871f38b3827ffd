package se.samsyn.privacy.finding;

import static se.samsyn.privacy.finding.PlainText.blank;
import static se.samsyn.privacy.finding.PlainText.digit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samsyn.privacy.PersonGuard.Finding;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * Swedish personal identity numbers (personnummer) and co-ordination numbers (samordningsnummer: day + 60): ten or twelve
 * digits, a date, a serial number and a check digit by the Luhn rule over the last ten (Skatteverket, SKV 704; lag 2022:1697).
 *
 * <p>Where the words before say that it is one, the check digit need not hold, and a few words may stand between the date and
 * the last four digits.
 *
 * <p>Whole groups of digits are joined over separators. White space and line breaks may stand anywhere; other separators
 * only where a part of the date or the serial number begins, and then the serial number must stand apart: spans of dates
 * ("180810 – 180901"), times and house numbers use them elsewhere.
 */
final class IdentityNumberRules {
    private static final String SEPARATORS = "-+./\\:,;_*()[]|";
    private static final int LONGEST_GAP = 6;
    private static final int LONGEST_GAP_WITH_LINE_BREAK = 24;

    private static final int LONGEST_WORDS_BETWEEN = 48;
    private static final int SAID_WITHIN = 32;

    private static final Pattern SAID =
            Pattern.compile("(?:person-?n|pers\\.? ?n|p-?n|samordningsn|samn|födelsen|id-n)(?:umme)?r|född|legitimation");
    private static final Pattern REST_TOLD = Pattern.compile("sista|fyra|siffr|kontroll");
    private static final Pattern HOUR_CONTINUES = Pattern.compile("[.:]\\d\\d");
    private static final Pattern DATE_CONTINUES = Pattern.compile("([-/.])\\d\\d\\1\\d\\d");
    private static final Pattern FOUR_DIGITS_FOLLOW = Pattern.compile("-\\d{4}");

    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private IdentityNumberRules() {}

    static void find(char[] text, List<Finding> found) {
        List<Group> groups = groups(text);
        for (int first = 0; first < groups.size(); first++) {
            int last = longestNumberFrom(text, groups, first);
            if (last < 0) {
                last = lastFourToldApart(text, groups, first);
            }
            if (last >= 0) {
                PlainText.take(text, found, Kind.IDENTITY_NUMBER, groups.get(first).start, groups.get(last).end);
                first = last;
            }
        }
    }

    private static List<Group> groups(char[] text) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < text.length; i++) {
            if (digit(text[i])) {
                int start = i;
                while (i < text.length && digit(text[i])) {
                    i++;
                }
                groups.add(new Group(start, i));
            }
        }
        return groups;
    }

    /** The index of the last group of the longest number that begins with this group, or -1. */
    private static int longestNumberFrom(char[] text, List<Group> groups, int first) {
        StringBuilder digits = new StringBuilder(12);
        int result = -1;
        for (int last = first; last < groups.size(); last++) {
            Group group = groups.get(last);
            if (digits.length() + group.length() > 12
                    || last > first && !joinable(text, groups.get(last - 1).end, group.start)) {
                break;
            }
            digits.append(text, group.start, group.length());
            boolean wholeNumber = digits.length() == 10 || digits.length() == 12;
            if (wholeNumber
                    && (plausible(digits) || plausibleDate(digits) && saidToBeOne(text, groups.get(first).start))
                    && separatedAsNumber(text, groups.subList(first, last + 1), digits.length())
                    && !endsInDate(text, groups.subList(first, last + 1), digits)
                    && !dateOrTimeContinues(text, digits, group)) {
                result = last;
            }
        }
        return result;
    }

    /** "född 850312, sista fyra 1234": a date, and four digits that are said to be the rest. */
    private static int lastFourToldApart(char[] text, List<Group> groups, int first) {
        int dateEnd = dateFrom(text, groups, first);
        if (dateEnd < 0 || dateEnd + 1 >= groups.size()) {
            return -1;
        }
        Group rest = groups.get(dateEnd + 1);
        int gap = groups.get(dateEnd).end;
        if (rest.length() != 4 || rest.start - gap > LONGEST_WORDS_BETWEEN) {
            return -1;
        }
        String between = lowerCase(text, gap, rest.start);
        return between.indexOf(PlainText.TAKEN) < 0 && REST_TOLD.matcher(between).find() ? dateEnd + 1 : -1;
    }

    /** The last group of a date of six or eight digits, written together or as year, month and day; -1 if it is none. */
    private static int dateFrom(char[] text, List<Group> groups, int first) {
        StringBuilder digits = new StringBuilder(12);
        for (int last = first; last < Math.min(first + 3, groups.size()); last++) {
            Group group = groups.get(last);
            if (last > first && group.start - groups.get(last - 1).end != 1) {
                return -1;
            }
            if (digits.length() + group.length() > 8) {
                return -1;
            }
            digits.append(text, group.start, group.length());
            if (last - first != 1 && (digits.length() == 6 || digits.length() == 8)) {
                return plausibleDate(digits + "0000") ? last : -1;
            }
        }
        return -1;
    }

    /** Whether the words before say that an identity number follows; then the check digit need not hold. */
    private static boolean saidToBeOne(char[] text, int start) {
        return SAID.matcher(lowerCase(text, Math.max(0, start - SAID_WITHIN), start)).find();
    }

    private static String lowerCase(char[] text, int from, int to) {
        char[] lower = new char[to - from];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(text[from + i]);
        }
        return new String(lower);
    }

    private static boolean joinable(char[] text, int from, int to) {
        boolean lineBreak = false;
        for (int i = from; i < to; i++) {
            if (!blank(text[i]) && SEPARATORS.indexOf(text[i]) < 0) {
                return false;
            }
            lineBreak |= text[i] == '\n';
        }
        return to - from <= (lineBreak ? LONGEST_GAP_WITH_LINE_BREAK : LONGEST_GAP);
    }

    private static boolean separatedAsNumber(char[] text, List<Group> groups, int length) {
        if (groups.stream().allMatch(group -> group.length() == 1)) {
            return true;
        }
        int before = 0;
        boolean serialApart = false;
        boolean onlyBlank = true;
        for (int i = 1; i < groups.size(); i++) {
            before += groups.get(i - 1).length();
            boolean partBegins = before % 2 == 0 && before <= length - 4;
            boolean blank = blankOrBroken(text, groups.get(i - 1).end, groups.get(i).start);
            if (!partBegins && !blank) {
                return false;
            }
            serialApart |= before == length - 4;
            onlyBlank &= blank;
        }
        return serialApart || onlyBlank;
    }

    private static boolean blankOrBroken(char[] text, int from, int to) {
        boolean onlyBlank = true;
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                return true;
            }
            onlyBlank &= blank(text[i]);
        }
        return onlyBlank;
    }

    private static boolean plausible(CharSequence digits) {
        return plausibleDate(digits) && serialIsUsed(digits) && luhnHolds(digits, digits.length() - 10);
    }

    private static boolean plausibleDate(CharSequence digits) {
        int length = digits.length();
        int yearOfCentury = number(digits, length - 10, 2);
        int month = number(digits, length - 8, 2);
        int day = number(digits, length - 6, 2);
        if (day > 60) {
            day -= 60;
        }
        if (length == 12) {
            int century = number(digits, 0, 2);
            return century >= 18 && century <= 20 && dayExists(century * 100 + yearOfCentury, month, day);
        }
        return dayExists(1900 + yearOfCentury, month, day) || dayExists(2000 + yearOfCentury, month, day);
    }

    private static boolean dayExists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean serialIsUsed(CharSequence digits) {
        return number(digits, digits.length() - 4, 3) != 0;
    }

    private static boolean luhnHolds(CharSequence digits, int from) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int product = (digits.charAt(from + i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    /** "11 – 02.02.2025" ends in a date: day, month and year are joined by one sign, and what stands before by another. */
    private static boolean endsInDate(char[] text, List<Group> groups, CharSequence digits) {
        int serial = number(digits, digits.length() - 4, 4);
        if (groups.size() != 4 || groups.get(3).length() != 4 || digits.length() != 10 || serial < 1900 || serial >= 2100) {
            return false;
        }
        if (groups.stream().limit(3).anyMatch(group -> group.length() != 2)) {
            return false;
        }
        String before = gapAfter(text, groups, 0);
        String day = gapAfter(text, groups, 1);
        String month = gapAfter(text, groups, 2);
        return day.equals(month) && day.length() == 1 && "-/.".contains(day) && !before.equals(day);
    }

    private static String gapAfter(char[] text, List<Group> groups, int index) {
        int start = groups.get(index).end;
        return new String(text, start, groups.get(index + 1).start - start);
    }

    /**
     * "21.08.2025 19:23", "2025-05-12 – 2025-05-14" and "2025-05-12 1830-2015" hold an hour, a span of dates and a span of
     * hours, not a serial number.
     */
    private static boolean dateOrTimeContinues(char[] text, CharSequence digits, Group last) {
        int serial = number(digits, digits.length() - 4, 4);
        String next = new String(text, last.end, Math.min(6, text.length - last.end));
        if (last.length() == 2 && HOUR_CONTINUES.matcher(next).lookingAt()) {
            return true;
        }
        if (serial >= 1900 && serial < 2100 && DATE_CONTINUES.matcher(next).lookingAt()) {
            return true;
        }
        return clockTime(serial)
                && FOUR_DIGITS_FOLLOW.matcher(next).lookingAt()
                && clockTime(Integer.parseInt(next, 1, 5, 10));
    }

    private static boolean clockTime(int digits) {
        return digits / 100 < 25 && digits % 100 < 60;
    }

    private static int number(CharSequence digits, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
