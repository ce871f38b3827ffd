package se.samsyn.duties.web.year;

import se.samsyn.duties.year.YearEntry;

/** How something of the year is spoken of, on a page and in a calendar. */
public final class YearSays {
    /** Whoever has the words: a page's frame, or the texts in one language. */
    public interface Words {
        String say(String key, Object... facts);
    }

    private YearSays() {}

    public static String title(Words words, YearEntry entry) {
        return words.say("duties.year.says." + entry.kind(), entry.duty() == null ? entry.what() : words.say("duties.deed." + entry.duty()));
    }

    /** The look of the mark beside it, the same as in the wheel. */
    public static String look(YearEntry.Kind kind) {
        return switch (kind) {
            case LAW, PLAN -> "mark law";
            case OWN -> "mark own";
            case PAPERS, OFFICE, AU, KS, KF -> "mark step";
            case MEETING -> "mark meeting";
            case AGREEMENT, PLEDGE -> "mark agreed";
            case TERM, TERM_BOARD -> "mark term";
            case SEASON -> "mark";
        };
    }
}
