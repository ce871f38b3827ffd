package se.samsyn.insight.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.insight.counting.Density;
import se.samsyn.insight.drawing.Scale;
import se.samsyn.insight.figures.Answers;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Topic;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Karta och siffror: one question with its figures.
 *
 * @param points whether the visitor may be shown single events on the map
 * @param surveys the survey questions to choose among
 * @param keeps whether the visitor keeps studies
 */
public record FiguresPage(
        Frame frame,
        Answers.Answer answer,
        Insight.Choices choices,
        LocalDate today,
        FieldErrors errors,
        boolean points,
        List<String> surveys,
        boolean keeps)
        implements Page {

    /** Something that can be chosen at once. */
    public record Choice(String words, String address, boolean current) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public Asking asking() {
        return answer.asking();
    }

    public Study study() {
        return answer.study();
    }

    public Selection selection() {
        return asking().selection();
    }

    public boolean asks(Topic topic) {
        return asking().topic() == topic;
    }

    public List<FigureCard> cards() {
        return answer.figures().stream().map(figure -> new FigureCard(frame, figure, csv(figure.table().kind()))).toList();
    }

    public String csv(FigureTable.Kind kind) {
        return "/karta/siffror.csv?table=" + kind.code() + "&" + asking().query();
    }

    /** The five questions, with the same selection. */
    public List<Choice> questions() {
        return java.util.Arrays.stream(Topic.values())
                .map(topic -> new Choice(frame.say("insight.question." + topic), asking().with(topic).address(), asks(topic)))
                .toList();
    }

    /** Counted cells, or density at one of the fixed radii. */
    public List<Choice> layers() {
        List<Choice> layers = new java.util.ArrayList<>();
        layers.add(new Choice(frame.say("insight.layer.cells"), asking().withRadius(0).address(), asking().radiusMetres() == 0));
        for (int radius : Density.RADII) {
            layers.add(new Choice(frame.say("insight.layer.density", radius), asking().withRadius(radius).address(), asking().radiusMetres() == radius));
        }
        return layers;
    }

    /** What the period is compared with. */
    public List<Choice> comparisons() {
        return List.of(
                new Choice(frame.say("insight.compareWith.lastYear"), asking().withAgainst("").address(), asking().against().isEmpty()),
                new Choice(frame.say("insight.compareWith.previous"), asking().withAgainst("previous").address(), asking().againstPrevious()));
    }

    public List<Choice> surveyChoices() {
        return surveys.stream()
                .map(survey -> new Choice(
                        survey,
                        new Asking(Topic.SAFETY, selection(), 0, "", survey).address(),
                        asking().survey().isEmpty() ? survey.equals(surveys.getFirst()) : survey.equals(asking().survey())))
                .toList();
    }

    public List<Choice> presets() {
        return List.of(
                preset("weeks4", Selection.lastDays(today, 28)),
                preset("weeks13", Selection.lastDays(today, Selection.DEFAULT_DAYS)),
                preset("weeks52", Selection.lastDays(today, 364)),
                preset("year", Selection.thisYear(today)));
    }

    private Choice preset(String key, Period period) {
        return new Choice(
                frame.say("insight.period." + key),
                asking().with(selection().withPeriod(period)).address(),
                period.equals(selection().period()));
    }

    public String allGroupsAddress() {
        return asking().with(selection().withGroups(java.util.Set.of())).address();
    }

    /** Where the moved map fetches its squares; few events are counted even where density was asked for. */
    public String cellsAddress() {
        return density() ? "/karta/tathet?" + asking().query() : "/karta/rutor?" + selection().query();
    }

    public boolean density() {
        return asking().radiusMetres() > 0 && study().points().isEmpty();
    }

    public Scale scale() {
        return density() ? Scale.DENSITY : Scale.CELLS;
    }

    /** How far a study may be spread when it is kept: never to everyone, which takes the disclosure check. */
    public List<Spread> spreads() {
        return List.of(Spread.INTERNAL, Spread.AUTHORITIES, Spread.PARTNERS);
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

    /** The framed places, for the map that can be moved. */
    public String framesJson() {
        StringBuilder json = new StringBuilder("[");
        for (HotSpots.HotSpot spot : study().hotSpots().spots()) {
            String name = spot.name() == null ? frame.say("insight.map.unnamed") : spot.name();
            json.append(json.length() == 1 ? "" : ",").append("{\"name\":\"").append(MapAnswers.escape(name));
            json.append("\",\"metres\":").append(Math.round(study().cells().cellMetres())).append(",\"cells\":[");
            for (int i = 0; i < spot.cells().size(); i++) {
                double[] cell = spot.cells().get(i);
                json.append(i == 0 ? "[" : ",[").append(Math.round(cell[0])).append(',').append(Math.round(cell[1])).append(']');
            }
            json.append("]}");
        }
        return json.append(']').toString();
    }

    public String spotSentence(HotSpots.HotSpot spot) {
        String key = spot.points() == 1 ? "onePoint" : spot.busiestPoint() * 2 >= spot.events() ? "mostlyOnePoint" : "points";
        return frame.say("insight.spot." + key, spot.events(), spot.points(), spot.busiestPoint());
    }
}
