package se.samsyn.commandline.study.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import se.samsyn.analysis.rhythm.AoristicWeek;

/**
 * Moments as people and systems write them: {@code 2024-05-14}, {@code 2024-05-14 13:20}, {@code 2024-05-14T13:20:05.5Z},
 * {@code …+02:00}; or a plain number of days since 1970-01-01, which is what R and others write when a date loses its
 * form. Without an offset the clock of the zone is meant.
 */
public final class TimeText {
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1970, 1, 1);
    private static final long DAY = 86_400_000;

    private final ZoneId zone;
    private long dates;
    private long dayNumbers;

    public TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /** How many had no time of day and were taken as midnight. */
    public long dates() {
        return dates;
    }

    /** How many were plain day numbers. */
    public long dayNumbers() {
        return dayNumbers;
    }

    /**
     * Milliseconds since 1970-01-01T00:00Z.
     *
     * @throws IllegalArgumentException for what is no moment
     */
    public long epochMilli(Cell cell) {
        if (cell.at(4) != '-' || cell.at(7) != '-') {
            return dayNumber(cell);
        }
        try {
            LocalDate date = LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 2), digits(cell, 8, 2));
            if (cell.length() == 10) {
                dates++;
                return AoristicWeek.epochMilli(date.atStartOfDay(), zone);
            }
            return moment(cell, date);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(impossible.getMessage());
        }
    }

    /**
     * Days since 1970-01-01: whole for a date, a plain number as it stands, else with the part of the day that has passed in
     * UTC, so that differences are true also when clocks were moved.
     *
     * @throws IllegalArgumentException for what is no moment
     */
    public double epochDay(Cell cell) {
        if (cell.at(4) != '-' || cell.at(7) != '-') {
            double days = cell.number();
            require(Math.abs(days) < 1e6);
            dayNumbers++;
            return days;
        }
        if (cell.length() == 10) {
            try {
                dates++;
                return LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 2), digits(cell, 8, 2)).toEpochDay();
            } catch (DateTimeException impossible) {
                throw new IllegalArgumentException(impossible.getMessage());
            }
        }
        return epochMilli(cell) / (double) DAY;
    }

    private long moment(Cell cell, LocalDate date) {
        require(cell.at(10) == 'T' || cell.at(10) == 't' || cell.at(10) == ' ');
        int hour = digits(cell, 11, 2);
        require(cell.at(13) == ':');
        int minute = digits(cell, 14, 2);
        int at = 16;
        int second = 0;
        int nanos = 0;
        if (cell.at(at) == ':') {
            second = digits(cell, at + 1, 2);
            at += 3;
            if (cell.at(at) == '.' || cell.at(at) == ',') {
                int scale = 100_000_000;
                int start = ++at;
                for (; Character.isDigit(cell.at(at)); at++) {
                    nanos += (cell.at(at) - '0') * scale;
                    scale /= 10;
                }
                require(at > start);
            }
        }
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos == 0; // ISO 8601 writes midnight both ways
        LocalDateTime local = endOfDay
                ? date.plusDays(1).atStartOfDay()
                : LocalDateTime.of(date, java.time.LocalTime.of(hour, minute, second, nanos));
        if (at == cell.length()) {
            return AoristicWeek.epochMilli(local, zone);
        }
        return local.toInstant(java.time.ZoneOffset.ofTotalSeconds(offset(cell, at))).toEpochMilli();
    }

    private static int offset(Cell cell, int at) {
        char sign = cell.at(at);
        if ((sign == 'Z' || sign == 'z') && at + 1 == cell.length()) {
            return 0;
        }
        require(sign == '+' || sign == '-');
        int hours = digits(cell, at + 1, 2);
        int next = at + 3;
        int minutes = 0;
        if (next < cell.length()) {
            next += cell.at(next) == ':' ? 1 : 0;
            minutes = digits(cell, next, 2);
            require(next + 2 == cell.length() && minutes < 60);
        }
        int seconds = hours * 3600 + minutes * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private long dayNumber(Cell cell) {
        double days = cell.number();
        require(Math.abs(days) < 1e6);
        dayNumbers++;
        double whole = Math.floor(days);
        long millis = Math.round((days - whole) * DAY);
        return AoristicWeek.epochMilli(
                DAY_NOUGHT.plusDays((long) whole).atStartOfDay().plusNanos(millis * 1_000_000), zone);
    }

    private static int digits(Cell cell, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = cell.at(i);
            require(c >= '0' && c <= '9');
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static void require(boolean asExpected) {
        if (!asExpected) {
            throw new IllegalArgumentException("not a moment");
        }
    }
}
