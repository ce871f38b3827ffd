package se.samsyn.statistics.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.SeriesPeriod.Grain;

/** Periods as Swedish statistics write them: 2025M01, jan 2025, T1 2025, 2025 kv 1, v 3 2025, helår 2025. */
public final class PeriodText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final String MONTH = "(jan|feb|mars?|apr|maj|jun[ie]?|jul[ij]?|aug|sept?|okt|oct|nov|dec|may)"
            + "(?:uari|ruari|il|usti|ember|ober)?\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String APART = "[\\s\\-–_/:,]*";
    private static final Pattern MARK = Pattern.compile("\\s*(\\*|\\(?\\bprel\\.?\\)?|\\(?\\bpreliminär\\w*\\)?|(?<=\\d)p)$");

    private static final Pattern WHOLE_YEAR = Pattern.compile("(?:helår|hela|år(?:et)?)?\\s*" + YEAR + "(?:\\s*(?:helår|totalt|summa))?");
    private static final Pattern YEAR_MONTH = Pattern.compile(YEAR + "(?:\\s*m\\s*|[-/.]|\\s+)(\\d{1,2})|" + YEAR + "(0[1-9]|1[0-2])");
    private static final Pattern MONTH_SLASH_YEAR = Pattern.compile("(\\d{1,2})[/.]" + YEAR);
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + APART + "(" + YEAR + "|'?\\d\\d)");
    private static final Pattern YEAR_NAMED_MONTH = Pattern.compile(YEAR + APART + MONTH);
    private static final Pattern YEAR_PART = Pattern.compile(YEAR + APART + "(kv(?:artal)?\\.?|k|q|t(?:ert(?:ial)?)?\\.?|v(?:ecka)?\\.?|w)\\s*(\\d{1,2})");
    private static final Pattern PART_YEAR = Pattern.compile("(kv(?:artal)?\\.?|k|q|t(?:ert(?:ial)?)?\\.?|v(?:ecka)?\\.?|w)\\s*(\\d{1,2})" + APART + YEAR);
    private static final Pattern DAY = Pattern.compile(YEAR + "-(\\d\\d)-(\\d\\d)(?:[t ]00:00(?::00)?)?");
    private static final Pattern ONLY_PART =
            Pattern.compile(MONTH + "|(?:kv(?:artal)?\\.?|k|q|t(?:ert(?:ial)?)?\\.?|v(?:ecka)?\\.?|w)\\s*\\d{1,2}|m?\\d{1,2}");
    private static final int LONGEST = 40;

    private PeriodText() {}

    /** The period that a text names; empty when it names none. */
    public static Optional<SeriesPeriod> of(String written) {
        String text = unmarked(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(read(text));
        } catch (DateTimeException | IllegalArgumentException noSuchPeriod) {
            return Optional.empty();
        }
    }

    /** Whether the period's text carries a mark that its values are preliminary. */
    static boolean isPreliminary(String written) {
        return MARK.matcher(plain(written)).find();
    }

    /** Whether it could be a part of a year, such as a month's name, whose year stands elsewhere. */
    static boolean isPart(String written) {
        return ONLY_PART.matcher(unmarked(written)).matches();
    }

    /** Whether it is a year and nothing else. */
    static boolean isYear(String written) {
        return of(written).filter(period -> period.grain() == Grain.YEAR).isPresent();
    }

    /** A period anywhere in a title, or empty when there is none or more than one. */
    static Optional<SeriesPeriod> within(String title) {
        String[] words = plain(title).split("[\\s(),;]+");
        SeriesPeriod found = null;
        for (int i = 0; i < words.length; i++) {
            for (int length = Math.min(3, words.length - i); length > 0; length--) {
                Optional<SeriesPeriod> here = of(String.join(" ", List.of(words).subList(i, i + length)));
                if (here.isPresent()) {
                    if (found != null && !found.equals(here.get())) {
                        return Optional.empty();
                    }
                    found = here.get();
                    i += length - 1;
                    break;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static SeriesPeriod read(String text) {
        Matcher found = DAY.matcher(text);
        if (found.matches()) {
            return ofDay(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        }
        found = WHOLE_YEAR.matcher(text);
        if (found.matches()) {
            return SeriesPeriod.year(number(found, 1));
        }
        found = YEAR_MONTH.matcher(text);
        if (found.matches()) {
            boolean apart = found.group(1) != null;
            return SeriesPeriod.of(Grain.MONTH, number(found, apart ? 1 : 3), number(found, apart ? 2 : 4));
        }
        found = MONTH_SLASH_YEAR.matcher(text);
        if (found.matches()) {
            return SeriesPeriod.of(Grain.MONTH, number(found, 2), number(found, 1));
        }
        found = MONTH_YEAR.matcher(text);
        if (found.matches()) {
            String year = found.group(2).replace("'", "");
            return SeriesPeriod.of(Grain.MONTH, Integer.parseInt(year.length() == 2 ? "20" + year : year), month(found.group(1)));
        }
        found = YEAR_NAMED_MONTH.matcher(text);
        if (found.matches()) {
            return SeriesPeriod.of(Grain.MONTH, number(found, 1), month(found.group(2)));
        }
        found = YEAR_PART.matcher(text);
        if (found.matches()) {
            return SeriesPeriod.of(grain(found.group(2)), number(found, 1), number(found, 3));
        }
        found = PART_YEAR.matcher(text);
        return found.matches() ? SeriesPeriod.of(grain(found.group(1)), number(found, 3), number(found, 2)) : null;
    }

    /** A spreadsheet keeps "jan 2025" as the first of January; a week as its Monday. */
    private static SeriesPeriod ofDay(LocalDate day) {
        if (day.getDayOfMonth() == 1) {
            return SeriesPeriod.of(Grain.MONTH, day.getYear(), day.getMonthValue());
        }
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? new SeriesPeriod(Grain.WEEK, day) : null;
    }

    private static Grain grain(String word) {
        return switch (word.charAt(0)) {
            case 't' -> Grain.TERTIAL;
            case 'v', 'w' -> Grain.WEEK;
            default -> Grain.QUARTER;
        };
    }

    private static int month(String word) {
        String begins = word.substring(0, 3).replace("may", "maj").replace("oct", "okt");
        return MONTHS.indexOf(begins) + 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String unmarked(String written) {
        return MARK.matcher(plain(written)).replaceFirst("").strip();
    }

    private static String plain(String written) {
        return written.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
