package se.samsyn.situation.word;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.figures.Figure;
import se.samsyn.kernel.Period;
import se.samsyn.problems.Criterion;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Task;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;
import se.samsyn.situation.printing.Print;

/** Writes a picture as a Word document: the same words and tables as on the screen and on paper, in the same order. */
@Component
public class WordWriter {
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);
    private static final double FIGURE_MILLIMETRES = 120;
    private static final int DOTS_PER_INCH = 200;

    private final PdfPaper paper;

    public WordWriter(PdfPaper paper) {
        this.paper = paper;
    }

    /** The document's bytes. @param template as {@link WordTemplateRules} let it through, or null for the program's own looks */
    public byte[] write(Print print, byte[] template) {
        Frame frame = print.frame();
        Picture picture = print.picture();
        try (WordPaper word = new WordPaper(template)) {
            word.properties(picture.title(), print.municipality());
            Map<String, String> words = words(print);
            word.fill(words);
            if (template == null) {
                word.subtitle(words.get("slag") + " · " + words.get("nummer"));
                word.title(picture.title());
                word.subtitle(String.join(" · ", words.get("period"), print.municipality(), words.get("status")));
                if (!words.get("dnr").isEmpty()) {
                    word.text(frame.say("situation.diary", words.get("dnr")));
                }
            }
            if (print.formalities().mark() != null) {
                word.text(frame.say("privacy.mark.printed", print.formalities().mark().shortly(),
                        frame.date(print.formalities().mark().markedOn()), print.formalities().mark().markedBy()));
            }
            if (picture.lock() == null) {
                word.text(frame.say("situation.print.draft"));
            }
            body(word, print);
            if (picture.lock() != null) {
                word.caption(Print.seal(frame, picture));
                word.caption(frame.say("situation.checksum") + " " + picture.lock().checksum());
            }
            return word.bytes();
        }
    }

    /** What a template may ask for between double braces. */
    static Map<String, String> words(Print print) {
        Frame frame = print.frame();
        Picture picture = print.picture();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("rubrik", picture.title());
        words.put("slag", frame.say("situation.kind." + picture.kind()));
        words.put("nummer", frame.say("situation.name", picture.number())
                + (picture.edition() > 1 ? ", " + frame.say("situation.edition", picture.edition()) : ""));
        words.put("period", frame.period(picture.period()));
        words.put("kommun", print.municipality());
        words.put("status", picture.lock() == null ? Print.state(frame, picture) : Print.closed(frame, picture));
        words.put("beslut", picture.lock() == null ? "" : Print.seal(frame, picture));
        words.put("dnr", print.formalities().diaryNumber() == null ? "" : print.formalities().diaryNumber());
        return words;
    }

    private void body(WordPaper word, Print print) {
        Frame frame = print.frame();
        Picture picture = print.picture();
        for (SectionKind kind : picture.kind().sections()) {
            section(word, frame, picture, kind);
            switch (kind) {
                case IN_SHORT -> places(word, print);
                case WRONG_DIRECTION, EXTENT -> {
                    groups(word, frame, picture);
                    series(word, frame, print.attached().series());
                    studies(word, frame, print.attached().studies());
                }
                case PLACES_TIMES, MAPPING -> map(word, frame, picture);
                case ANALYSIS -> weighed(word, frame, print.attached().problems());
                case COVERAGE -> sources(word, frame, picture);
                default -> { }
            }
        }
    }

    private static void section(WordPaper word, Frame frame, Picture picture, SectionKind kind) {
        boolean demanded = picture.kind().demanded().contains(kind);
        if (!picture.judged(kind) && picture.drafted(kind).isEmpty() && !demanded) {
            return;
        }
        word.heading(1, frame.say("situation.section." + kind));
        if (picture.judged(kind)) {
            for (String paragraph : picture.judgement().text(kind).split("\\n\\s*\\n")) {
                word.text(paragraph);
            }
        } else if (picture.drafted(kind).isEmpty()) {
            word.text(frame.say("situation.section.unwritten"));
        } else {
            picture.drafted(kind).forEach(word::bullet);
        }
    }

    private static void places(WordPaper word, Print print) {
        Frame frame = print.frame();
        Picture picture = print.picture();
        Judgement judgement = picture.judgement();
        if (!judgement.places().isEmpty()) {
            word.heading(2, frame.say(picture.kind() == PictureKind.EST_PERIOD ? "situation.places" : "situation.places.long"));
            judgement.places().forEach(place -> word.bullet(place.name() + ": " + place.why()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Task task : print.tasks()) {
            rows.add(List.of(task.place(), task.what(), task.responsible(), frame.shortDate(task.due()),
                    task.done() == null ? frame.say("situation.task.open") : frame.shortDate(task.done().on()) + " " + task.done().outcome()));
        }
        if (rows.isEmpty()) {
            judgement.tasks().forEach(task ->
                    rows.add(List.of(task.place(), task.what(), task.responsible(), frame.shortDate(task.due()), "–")));
        }
        if (!rows.isEmpty()) {
            word.heading(2, frame.say("situation.tasks.given"));
            word.table(frame.say("situation.tasks.caption"),
                    List.of(frame.say("situation.task.place"), frame.say("situation.task.what"), frame.say("situation.task.who"),
                            frame.say("situation.task.due"), frame.say("situation.task.done")),
                    rows, List.of());
        }
    }

    private static void groups(WordPaper word, Frame frame, Picture picture) {
        Figures figures = picture.figures();
        boolean lastYear = picture.period().days() <= 360;
        List<String> headings = new ArrayList<>(List.of(
                frame.say("situation.counts.group"), frame.say("situation.counts.now"), frame.say("situation.counts.before")));
        if (lastYear) {
            headings.add(frame.say("situation.counts.lastYear"));
        }
        headings.add(frame.say(lastYear ? "situation.counts.word" : "situation.counts.word.before"));
        List<List<String>> rows = new ArrayList<>();
        figures.groups().forEach(group -> rows.add(row(frame, frame.say("category." + group.code()), group.count(), lastYear)));
        rows.add(row(frame, frame.say("situation.counts.all"), figures.whole(), lastYear));
        word.table(frame.say("situation.counts.caption", frame.period(picture.period())), headings, rows,
                lastYear ? List.of(1, 2, 3) : List.of(1, 2));
        word.caption(frame.say(lastYear ? "situation.counts.note" : "situation.counts.note.year"));
    }

    private static List<String> row(Frame frame, String name, Figures.Count count, boolean lastYear) {
        List<String> row = new ArrayList<>(List.of(
                name, frame.number(count.count()), count.previousWord().equals("NO_DATA") ? "–" : frame.number(count.previous())));
        boolean year = lastYear && !count.lastYearWord().equals("NO_DATA");
        if (lastYear) {
            row.add(year ? frame.number(count.lastYear()) : "–");
        }
        row.add(frame.say("comparison." + (year ? count.lastYearWord() : count.previousWord())));
        return row;
    }

    private static void series(WordPaper word, Frame frame, List<Attached.KeptSeries> series) {
        if (series.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Attached.KeptSeries one : series) {
            Attached.Reading reading = one.reading();
            rows.add(List.of(
                    one.category() + ", " + one.area() + " (" + one.counter() + ")",
                    reading == null ? "–" : frame.period(new Period(reading.from(), reading.to())),
                    reading == null ? "–" : Print.value(frame, reading.now(), one.per()) + (reading.preliminary() ? "*" : ""),
                    reading == null || reading.before() == null
                            ? reading != null && reading.broken() ? frame.say("situation.series.broken") : "–"
                            : Print.value(frame, reading.before(), one.per()),
                    frame.date(one.retrievedOn())));
        }
        word.table(frame.say("situation.series.caption"),
                List.of(frame.say("situation.series.what"), frame.say("situation.series.days"), frame.say("situation.series.now"),
                        frame.say("situation.series.before"), frame.say("situation.series.retrieved")),
                rows, List.of(2, 3));
        if (series.stream().anyMatch(one -> one.reading() != null && one.reading().preliminary())) {
            word.caption(frame.say("situation.series.preliminary"));
        }
    }

    private static void studies(WordPaper word, Frame frame, List<Attached.ShownStudy> studies) {
        for (Attached.ShownStudy study : studies) {
            for (Figure figure : study.figures()) {
                word.heading(2, figure.title());
                word.text(String.join(" ", figure.told()));
                FigureTable table = figure.table();
                if (!table.rows().isEmpty() && table.rows().size() <= Attached.ShownStudy.MOST_ROWS) {
                    word.table(table.caption(), table.columns().stream().map(FigureTable.Column::name).toList(),
                            table.rows().stream().map(row -> row.stream().map(FigureTable.Cell::text).toList()).toList(),
                            IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).number()).boxed().toList());
                }
            }
            word.caption(frame.say("situation.study.from", study.id()) + " " + study.checksum());
        }
    }

    private static void weighed(WordPaper word, Frame frame, List<Attached.WeighedProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        word.heading(2, frame.say("situation.weighed"));
        List<String> headings = new ArrayList<>(List.of(frame.say("problems.problem")));
        List<Criterion.Answer> answers = new ArrayList<>(List.of(Criterion.Answer.values()));
        answers.forEach(answer -> headings.add(Print.capital(frame.say("problems.answer." + answer))));
        headings.add(Print.capital(frame.say("problems.answer.none")));
        answers.add(null);
        List<List<String>> rows = new ArrayList<>();
        for (Attached.WeighedProblem problem : problems) {
            List<String> row = new ArrayList<>(List.of(problem.title() + " (" + frame.say("problems.state." + problem.state())
                    + (problem.reason() == null ? "" : ": " + problem.reason()) + ")"));
            answers.forEach(answer -> row.add(Print.criteria(frame, problem, answer)));
            rows.add(row);
        }
        word.table(frame.say("situation.weighed.caption"), headings, rows, List.of());
    }

    private static void sources(WordPaper word, Frame frame, Picture picture) {
        if (picture.figures().sources().size() < 2) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Figures.Source source : picture.figures().sources()) {
            String key = "situation.source." + source.name();
            rows.add(List.of(
                    frame.knows(key) ? Print.capital(frame.say(key)) : source.name(), frame.number(source.count().count()),
                    source.count().lastYearWord().equals("NO_DATA") ? "–" : frame.number(source.count().lastYear()),
                    source.latest() == null ? "–" : frame.date(source.latest())));
        }
        word.table(frame.say("situation.sources.caption"),
                List.of(frame.say("situation.sources.source"), frame.say("situation.counts.now"), frame.say("situation.counts.lastYear"),
                        frame.say("situation.sources.latest")),
                rows, List.of(1, 2));
    }

    /** Word shows no SVG by itself: the map is drawn as on paper, and photographed. */
    private void map(WordPaper word, Frame frame, Picture picture) {
        String svg = picture.figures().map();
        if (svg == null) {
            return;
        }
        try (PDDocument drawn = Loader.loadPDF(paper.print("situation/drawing.jte", Map.of("svg", svg, "title", frame.say("situation.work.map"))))) {
            BufferedImage image = new PDFRenderer(drawn).renderImageWithDPI(0, DOTS_PER_INCH);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            Matcher title = TITLE.matcher(svg);
            word.figure(png.toByteArray(), image.getWidth(), image.getHeight(), FIGURE_MILLIMETRES, title.find() ? plain(title.group(1)) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        word.caption(frame.say("situation.map.caption", frame.period(picture.figures().placesPeriod())));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
