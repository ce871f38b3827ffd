package se.samsyn.insight.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Finding;
import se.samsyn.insight.Findings;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Karta och siffror.
 *
 * @param points whether the visitor may be shown single events on the map
 */
public record FiguresPage(
        Frame frame,
        Study study,
        Insight.Choices choices,
        LocalDate today,
        FieldErrors errors,
        boolean points,
        Svgs svgs)
        implements Page {

    /** The drawings, which have escaped their own texts. */
    public record Svgs(Content map, Content rhythm, Content weeks) {
        static Svgs of(String map, String rhythm, String weeks) {
            return new Svgs(out -> out.writeContent(map), out -> out.writeContent(rhythm), out -> out.writeContent(weeks));
        }
    }

    /** A period that can be chosen at once. */
    public record Preset(String key, String address, boolean current) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public Selection selection() {
        return study.selection();
    }

    public String say(Finding finding) {
        return finding.say(frame);
    }

    public FigureTable table(FigureTable.Kind kind) {
        return Tables.of(kind, study, frame);
    }

    public String csv(FigureTable.Kind kind) {
        return "/karta/siffror.csv?table=" + kind.code() + "&" + selection().query();
    }

    public List<Preset> presets() {
        return List.of(
                preset("weeks4", Selection.lastDays(today, 28)),
                preset("weeks13", Selection.lastDays(today, Selection.DEFAULT_DAYS)),
                preset("weeks52", Selection.lastDays(today, 364)),
                preset("year", Selection.thisYear(today)));
    }

    private Preset preset(String key, Period period) {
        return new Preset(
                "insight.period." + key,
                "/karta?" + selection().withPeriod(period).query(),
                period.equals(selection().period()));
    }

    /** The groups in the words of the button: all, their names, or how many. */
    public String groupsChosen() {
        int n = selection().groups().size();
        if (n == 0) {
            return frame.say("insight.allGroups");
        }
        return n == 1
                ? frame.say("category." + selection().groups().iterator().next())
                : frame.say("insight.someGroups", n);
    }

    public String clockChosen() {
        boolean hours = selection().hours() != null;
        boolean days = !selection().days().isEmpty();
        if (!hours && !days) {
            return frame.say("insight.aroundTheClock");
        }
        String text = "";
        if (days) {
            text = String.join(
                    " ", selection().days().stream().map(day -> frame.say("insight.shortDay." + day.getValue())).toList());
        }
        if (hours) {
            text += (days ? " " : "") + String.format("%02d–%02d", selection().hours().from(), selection().hours().until());
        }
        return text;
    }

    public String sourceName(String code) {
        return Tables.sourceName(code, frame);
    }

    public String areaName() {
        return choices.areas().stream()
                .filter(area -> selection().areaId() != null && area.id() == selection().areaId())
                .map(Insight.Area::name)
                .findFirst()
                .orElse(frame.say("insight.wholeMunicipality"));
    }

    /** What is counted and what is not, what frames mean, where it comes from and how old it is. */
    public List<String> mapCaption() {
        List<String> lines = new ArrayList<>();
        lines.add(frame.say("insight.caption.count", study.count()));
        add(lines, "insight.caption.unplaced", study.unplaced());
        add(lines, "insight.caption.coarse", study.coarse());
        add(lines, "insight.caption.outside", study.outsideExtent());
        add(lines, "insight.caption.unclear", study.unclear());
        HotSpots spots = study.hotSpots();
        if (spots.answer() == HotSpots.Answer.SOME || spots.answer() == HotSpots.Answer.NONE) {
            lines.add(frame.say("insight.caption." + spots.answer() + "." + spots.base(), spots.cells()));
        } else if (spots.answer() == HotSpots.Answer.TOO_FEW && study.count() > 0) {
            lines.add(frame.say("insight.caption.tooFew"));
        }
        lines.add(sourceLine());
        return lines;
    }

    /** The source and its age. */
    public String sourceLine() {
        return selection().source() == null
                ? frame.say("insight.caption.noSource")
                : frame.say("insight.caption.source", sourceName(selection().source()), frame.date(Findings.latest(study)));
    }

    private void add(List<String> lines, String key, long count) {
        if (count > 0) {
            lines.add(frame.say(key, count));
        }
    }

    /** The rhythm's honesty. */
    public List<String> rhythmCaption() {
        List<String> lines = new ArrayList<>();
        long all = study.rhythm().counted() + study.rhythm().excluded();
        if (all > 0) {
            lines.add(frame.say("insight.rhythm.known", study.rhythm().knownToTheHour(), all));
            add(lines, "insight.rhythm.excluded", study.rhythm().excluded());
        }
        return lines;
    }

    /** The framed places, for the map that can be moved. */
    public String framesJson() {
        StringBuilder json = new StringBuilder("[");
        for (HotSpots.HotSpot spot : study.hotSpots().spots()) {
            String name = spot.name() == null ? frame.say("insight.map.unnamed") : spot.name();
            json.append(json.length() == 1 ? "" : ",").append("{\"name\":\"").append(MapAnswers.escape(name));
            json.append("\",\"metres\":").append(Math.round(study.cells().cellMetres())).append(",\"cells\":[");
            for (int i = 0; i < spot.cells().size(); i++) {
                double[] cell = spot.cells().get(i);
                json.append(i == 0 ? "[" : ",[").append(Math.round(cell[0])).append(',').append(Math.round(cell[1])).append(']');
            }
            json.append("]}");
        }
        return json.append(']').toString();
    }

    /** Whether the small table compares with last year; otherwise with the period before. */
    public boolean lastYear() {
        return Findings.againstLastYear(study);
    }

    public Comparison.Versus versus(Comparison.Row row) {
        return lastYear() ? row.lastYear() : row.previous();
    }

    public Period comparedWith() {
        return lastYear() ? study.lastYear() : study.previous();
    }

    /** What a figure does not show, sentence by sentence. */
    public List<String> limits(String figure) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; frame.knows("insight.limits." + figure + "." + i); i++) {
            sentences.add(frame.say("insight.limits." + figure + "." + i));
        }
        return sentences;
    }

    public String spotSentence(HotSpots.HotSpot spot) {
        String key = spot.points() == 1 ? "onePoint" : spot.busiestPoint() * 2 >= spot.events() ? "mostlyOnePoint" : "points";
        return frame.say("insight.spot." + key, spot.events(), spot.points(), spot.busiestPoint());
    }
}
