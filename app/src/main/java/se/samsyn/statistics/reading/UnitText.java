package se.samsyn.statistics.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column's heading says of its unit.
 *
 * @param per 0 when it says nothing of a rate; else what it is counted per
 * @param rest the heading without the unit
 */
record UnitText(int per, String rest) {
    private static final Pattern PER = Pattern.compile(
            "(?i)[\\s_,(/-]*(?:antal\\s*)?(?:per|/)[\\s_]*((?:100|10|1)[\\s\\u00a0.]?000|100|10|1)(?!\\d)[\\s_]*(k|tusen)?[\\s_]*"
                    + "(?:invånare|inv\\.?|av befolkningen|personer)?\\s*\\)?");
    private static final Pattern SHARE = Pattern.compile("(?i)[\\s_,(]*(?:andel\\w*\\s*\\(?%\\)?|procent|%|andel)\\s*\\)?");

    static UnitText of(String heading) {
        Matcher per = PER.matcher(heading);
        if (per.find()) {
            int number = Integer.parseInt(per.group(1).replaceAll("\\D", ""));
            int times = per.group(2) == null ? 1 : 1000;
            if (number * times >= 100) {
                return new UnitText(number * times, rest(heading, per));
            }
        }
        Matcher share = SHARE.matcher(heading);
        return share.find() ? new UnitText(100, rest(heading, share)) : new UnitText(0, heading);
    }

    private static String rest(String heading, Matcher found) {
        String rest = (heading.substring(0, found.start()) + " " + heading.substring(found.end())).strip();
        return rest.isEmpty() ? heading : rest;
    }
}
