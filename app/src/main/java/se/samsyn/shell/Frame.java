package se.samsyn.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;

/**
 * What every template is given beside its own page: the words, the visitor, the menu and the addresses of style sheets and
 * scripts. A handler asks for it as an argument and hands it on in its page record.
 */
public final class Frame {
    /** One word of the main menu. */
    public record MenuItem(String text, String address, boolean current) {}

    /** Words of the main menu that stand together. @param text what they have in common; null when they stand by themselves */
    public record MenuPart(String text, List<MenuItem> items) {
        /** Whether the page that is shown lies in this part. */
        public boolean current() {
            return items.stream().anyMatch(MenuItem::current);
        }
    }

    private final Texts texts;
    private final Locale locale;
    private final Visitor visitor;
    private final List<MenuPart> menu;
    private final String address;
    private final Csrf csrf;
    private final Predicate<String> mayEnter;
    private final boolean demo;
    private final UnaryOperator<String> assets;

    Frame(
            Texts texts,
            Locale locale,
            Visitor visitor,
            List<MenuPart> menu,
            String address,
            Csrf csrf,
            Predicate<String> mayEnter,
            boolean demo,
            UnaryOperator<String> assets) {
        this.texts = texts;
        this.locale = locale;
        this.visitor = visitor;
        this.menu = menu;
        this.address = address;
        this.csrf = csrf;
        this.mayEnter = mayEnter;
        this.demo = demo;
        this.assets = assets;
    }

    /** The word that a form must carry; made, with its cookie, only when a form asks for it. */
    record Csrf(String parameter, Supplier<String> token) {}

    /** A sentence in the visitor's language. */
    public String say(String key, Object... facts) {
        return texts.say(locale, key, facts);
    }

    /** Whether the sentence is written; for texts that only some codes have. */
    public boolean knows(String key) {
        return texts.has(locale, key);
    }

    /** The sentence of a mistake at a field, or null when the field has none. */
    public String mistake(FieldErrors errors, String field) {
        FieldErrors.Mistake mistake = errors == null ? null : errors.byField().get(field);
        return mistake == null ? null : say(mistake.key(), mistake.facts().toArray());
    }

    /** Who is signed in, or null. */
    public Visitor visitor() {
        return visitor;
    }

    /** The main menu; empty for whoever is not signed in. */
    public List<MenuPart> menu() {
        return menu;
    }

    public Locale locale() {
        return locale;
    }

    /** The language code of the html element. */
    public String language() {
        return locale.getLanguage();
    }

    /** The address of this page, path and query, without host. */
    public String address() {
        return address;
    }

    public String csrfParameter() {
        return csrf.parameter();
    }

    public String csrfToken() {
        return csrf.token().get();
    }

    /** Whether the visitor may open an address, for links that not everyone is shown. */
    public boolean mayEnter(String path) {
        return mayEnter.test(path);
    }

    /** Whether this is the made-up municipality, which every page then says. */
    public boolean demo() {
        return demo;
    }

    /** The address of a style sheet or script with its fingerprint, so that it can be kept for a year. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** A fresh key for a form that creates something: the same form sent twice makes one thing. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /** 22 november 2026. */
    public String date(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** sön 22 nov. */
    public String shortDate(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("EEE d MMM", locale).format(day).replace(".", "");
    }

    /** sön 22 nov 08:14. */
    public String time(LocalDateTime moment) {
        return moment == null ? "" : shortDate(moment.toLocalDate()) + " " + clock(moment);
    }

    /** The moment in the municipality's own time: sön 22 nov 08:14. */
    public String time(Instant moment) {
        return moment == null ? "" : time(LocalDateTime.ofInstant(moment, zone()));
    }

    /** 22 november 2026 08:14. */
    public String longTime(Instant moment) {
        return longTime(LocalDateTime.ofInstant(moment, zone()));
    }

    public String longTime(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " " + clock(moment);
    }

    /** The hour in the municipality's own time: 08:14. */
    public String clock(Instant moment) {
        return clock(LocalDateTime.ofInstant(moment, zone()));
    }

    private String clock(LocalDateTime moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(LocaleOfClock.SWEDEN).format(moment);
    }

    private static final class LocaleOfClock {
        private static final Locale SWEDEN = Locale.forLanguageTag("sv-SE");
    }

    /** 9–22 november 2026; the year and month are said once where they agree. */
    public String period(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first.equals(last)) {
            return date(first);
        }
        String pattern = first.getYear() != last.getYear() ? "d MMMM yyyy" : first.getMonth() != last.getMonth() ? "d MMMM" : "d";
        return DateTimeFormatter.ofPattern(pattern, locale).format(first) + (pattern.equals("d") ? "–" : " – ") + date(last);
    }

    /** The zone in which the visitor reads hours. */
    public ZoneId zone() {
        return visitor == null ? ZoneId.of("Europe/Stockholm") : visitor.zone();
    }

    /** A whole number with the language's own grouping. */
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /** A share from 0 to 1 as whole per cent: 45 %. */
    public String percent(double share) {
        return Math.round(share * 100) + (locale.getLanguage().equals("sv") ? "\u00a0%" : "%");
    }
}
