package se.samsyn.statistics.web;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesRules;
import se.samsyn.statistics.Statistics;
import se.samsyn.tables.TableWriter;

/** Series as CSV and Excel: one row for each value, with all that it takes to read it rightly. */
@Controller
class SeriesFiles {
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Statistics statistics;

    SeriesFiles(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping({"/statistik/serier.csv", "/statistik/serier.xlsx"})
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> all(
            Frame frame, @RequestParam(name = "omrade", defaultValue = "") String area, @RequestParam(name = "kategori", defaultValue = "") String category) {
        List<Series> every = statistics.listSeries();
        List<Series> series = every.stream()
                .filter(one -> area.isEmpty() || one.area().equals(area))
                .filter(one -> category.isEmpty() || one.category().equals(category))
                .toList();
        return file(frame, "statistik", series, every, null);
    }

    @GetMapping({"/statistik/serier/{id:[0-9]+}.csv", "/statistik/serier/{id:[0-9]+}.xlsx"})
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> one(Frame frame, @PathVariable long id) {
        return file(frame, "serie-" + id, List.of(statistics.get(id)), statistics.listSeries(), null);
    }

    /** Two series in one file, one below the other, only when they may be compared. */
    @GetMapping("/statistik/jamfor.csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> both(
            Frame frame,
            @RequestParam long a,
            @RequestParam long b,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to) {
        Series first = statistics.get(a);
        Series second = statistics.get(b);
        SeriesRules.Comparability answer = SeriesRules.comparable(first, second, BreakForm.span(from, to));
        if (!answer.allowed()) {
            throw new Missing("comparison");
        }
        return file(frame, "jamfor-" + a + "-" + b, List.of(first, second), statistics.listSeries(), answer.span());
    }

    private static ResponseEntity<byte[]> file(Frame frame, String name, List<Series> series, List<Series> every, Period span) {
        boolean excel = frame.address().split("\\?")[0].endsWith(".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = excel ? TableWriter.xlsx(out, frame.say("statistics.title")) : TableWriter.csv(out)) {
            write(frame, table, series, every, span);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(excel ? XLSX : CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + (excel ? ".xlsx" : ".csv")).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }

    private static void write(Frame frame, TableWriter table, List<Series> all, List<Series> every, Period span) {
        SeriesWords words = new SeriesWords(frame);
        table.row(Arrays.stream(new String[] {
                    "source", "instrument", "definitionCode", "category", "area", "level", "unit", "period", "value", "preliminary", "rate",
                    "rate.year", "earlier.fetched"
                })
                .map(column -> frame.say("statistics." + column))
                .toList());
        for (Series series : all) {
            Series population = SeriesRules.populationFor(series, every).orElse(null);
            for (int i = 0; i < series.values().size(); i++) {
                if (span != null && !span.contains(series.period(i).first())) {
                    continue;
                }
                OptionalDouble rate = SeriesRules.rate(series, i, population);
                double value = series.values().value()[i];
                List<Object> row = new ArrayList<>(List.of(
                        series.source().terms().name(), series.source().terms().instrument(), series.source().terms().definitionCode(),
                        series.category(), series.area(), frame.say("statistics.level." + series.level()), words.unit(series.per()),
                        series.period(i).code()));
                row.add(series.isCount() ? (Object) Math.round(value) : (Object) value);
                row.add(series.values().preliminary()[i]);
                row.add(rate.isPresent() ? Math.round(rate.getAsDouble() * 100) / 100.0 : null);
                row.add(rate.isPresent() ? SeriesRules.populationYear(population, series.period(i).year()).orElseThrow() : null);
                row.add(series.retrievedOn());
                table.row(row);
            }
        }
    }
}
