package se.samsyn.insight.web.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import gg.jte.Content;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Tables;
import se.samsyn.insight.drawing.StripDrawing;
import se.samsyn.insight.watch.Watch;
import se.samsyn.insight.watch.WatchRules;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Avvikelser: what stood out in a week, and all that did not. */
public record WatchPage(Frame frame, Watch watch, Insight.Choices choices, LocalDate today, FieldErrors errors) implements Page {
    private static final int ROWS_SHOWN = 15;
    private static final double WEEKS_OF_A_YEAR = 365.25 / 7;

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public int weekNumber() {
        return watch.week().first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The one thing that the page says. */
    public String finding() {
        if (watch.source() == null) {
            return frame.say("insight.watch.noSource");
        }
        if (!watch.known()) {
            return frame.say("insight.watch.tooShort", watch.weeksOfHistory(), WatchRules.LEAST_WEEKS);
        }
        int out = watch.out().size();
        return out == 0
                ? frame.say("insight.watch.none", weekNumber(), watch.series().size())
                : frame.say("insight.watch.some", out, watch.series().size(), weekNumber());
    }

    public String sourceName(String code) {
        return Tables.sourceName(code, frame);
    }

    public String area(Watch.Series series) {
        return series.areaName() == null ? frame.say("insight.wholeMunicipality") : series.areaName();
    }

    public String span(Watch.Series series) {
        return frame.say("insight.watch.span." + series.span());
    }

    public String counted(Watch.Series series) {
        return frame.say("insight.watch.counted." + series.span(), series.observed(), series.low(), series.high());
    }

    /** How often chance gives such a count: in this series, and in any of them. */
    public String often(Watch.Series series) {
        return frame.say("insight.watch.often", every(series.everyWeeks()), watch.series().size(), every(series.everyWeeks() / watch.series().size()));
    }

    /** In rough words, since the number itself is rough. */
    public String every(double weeks) {
        double years = weeks / WEEKS_OF_A_YEAR;
        if (weeks < 1.5) {
            return frame.say("insight.watch.every.week");
        }
        if (years < 0.75) {
            return frame.say("insight.watch.every.weeks", Math.round(weeks));
        }
        if (years < 1.5) {
            return frame.say("insight.watch.every.year");
        }
        return years < 20.5 ? frame.say("insight.watch.every.years", Math.round(years)) : frame.say("insight.watch.every.rarely");
    }

    /** Where the events themselves are seen. */
    public String figures(Watch.Series series) {
        Period days = new Period(watch.week().last().minusWeeks(series.span().weeks()).plusDays(1), watch.week().last());
        return "/karta?" + new Selection(
                        days, Set.of(series.group()), series.areaId() == 0 ? null : series.areaId(), watch.source(), null, Set.of())
                .query();
    }

    public Content strip(Watch.Series series, int number) {
        String title = frame.say("insight.watch.strip", frame.say("category." + series.group()), area(series));
        String description = frame.say("insight.watch.strip.description", String.join(" ", series.lately().stream().map(String::valueOf).toList()));
        String svg = new StripDrawing("serie-" + number, title, description, series.lately(), series.span().weeks()).svg();
        return out -> out.writeContent(svg);
    }

    /** The rows of the table: those nearest to standing out. */
    public List<Watch.Series> nearest() {
        return watch.series().stream().limit(ROWS_SHOWN).toList();
    }

    public String address(LocalDate monday, String source) {
        StringBuilder address = new StringBuilder("/avvikelser?week=").append(monday);
        if (source != null) {
            address.append("&source=").append(URLEncoder.encode(source, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    public String before() {
        return address(watch.week().first().minusWeeks(1), watch.source());
    }

    /** Null when the next week is not over. */
    public String after() {
        LocalDate next = watch.week().first().plusWeeks(1);
        return next.plusDays(6).isBefore(today) ? address(next, watch.source()) : null;
    }

    public String csv() {
        return address(watch.week().first(), watch.source()).replace("/avvikelser?", "/avvikelser/serier.csv?");
    }

    public boolean sourceEnds() {
        return watch.ends() != null && watch.ends().isBefore(watch.week().last());
    }
}
