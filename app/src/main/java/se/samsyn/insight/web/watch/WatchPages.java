package se.samsyn.insight.web.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Insight;
import se.samsyn.insight.watch.Watch;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The weekly watch and its table as a file. */
@Controller
class WatchPages {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Insight insight;
    private final Clock clock;

    WatchPages(Insight insight, Clock clock) {
        this.insight = insight;
        this.clock = clock;
    }

    @GetMapping("/avvikelser")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    WatchPage watch(
            @RequestParam(defaultValue = "") String week, @RequestParam(defaultValue = "") String source, Frame frame, Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        FieldErrors errors = new FieldErrors();
        LocalDate monday = monday(week, today, errors);
        Insight.Choices choices = insight.choices(visitor);
        String known = source.isEmpty() ? null : source;
        if (known != null && choices.sources().stream().noneMatch(one -> one.code().equals(source))) {
            errors.add("source", "insight.mistake.source");
            known = null;
        }
        return new WatchPage(frame, insight.watch(monday, known, today, visitor), choices, today, errors);
    }

    @GetMapping("/avvikelser/serier.csv")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String week, @RequestParam(defaultValue = "") String source, Frame frame, Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        FieldErrors errors = new FieldErrors();
        LocalDate monday = monday(week, today, errors);
        if (errors.any()) {
            throw new Missing("week");
        }
        Watch watch = insight.watch(monday, source.isEmpty() ? null : source, today, visitor);
        WatchPage page = new WatchPage(frame, watch, new Insight.Choices(List.of(), List.of()), today, errors);
        byte[] body = TableWriter.csv(
                List.of(
                        frame.say("insight.watch.area"), frame.say("insight.watch.group"), frame.say("insight.watch.span"),
                        frame.say("insight.watch.observed"), frame.say("insight.watch.expected"), frame.say("insight.watch.low"),
                        frame.say("insight.watch.high"), frame.say("insight.watch.chance"), frame.say("insight.watch.out")),
                watch.series().stream()
                        .map(one -> List.of(
                                page.area(one), frame.say("category." + one.group()), page.span(one), Long.toString(one.observed()),
                                String.format(Locale.ROOT, "%.2f", one.expected()), Long.toString(one.low()), Long.toString(one.high()),
                                String.format(Locale.ROOT, "%.5f", one.chance()), frame.say(one.out() ? "shell.yes" : "shell.no")))
                        .toList());
        String name = "avvikelser-" + watch.week().first() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    /** The Monday of the week that a day lies in; null when none was asked for. */
    private static LocalDate monday(String week, LocalDate today, FieldErrors errors) {
        if (week.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(week);
            if (day.isBefore(EARLIEST)) {
                errors.add("week", "insight.mistake.date");
                return null;
            }
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (monday.plusDays(6).isBefore(today)) {
                return monday;
            }
            errors.add("week", "insight.watch.mistake.running");
        } catch (DateTimeParseException unreadable) {
            errors.add("week", "insight.mistake.date");
        }
        return null;
    }
}
