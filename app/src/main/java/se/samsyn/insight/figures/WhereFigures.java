package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.analysis.hotspot.Concentration;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Findings;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.insight.counting.Density;
import se.samsyn.insight.counting.Ranking;

/** Var? The map, the places with most, and how much lies at how few of them. */
final class WhereFigures {
    private static final int MOST_PLACES = 15;
    private static final double CELL_METRES = 100;

    private WhereFigures() {}

    static List<Figure> of(Telling telling, Drawings drawings, boolean points) {
        Ranking ranking = Ranking.of(telling.basis(), MOST_PLACES);
        return List.of(map(telling, drawings, points), ranking(telling, ranking), concentration(telling, ranking.spread()));
    }

    private static Figure map(Telling telling, Drawings drawings, boolean points) {
        Study study = telling.study();
        int radius = telling.asking().radiusMetres();
        String svg;
        if (radius == 0) {
            svg = drawings.map(study, points, telling.frame(), "karta");
        } else {
            var box = study.extent();
            Density.Surface surface = Density.of(
                    telling.basis(), radius, CELL_METRES, new double[] {box.west(), box.south(), box.east(), box.north()});
            svg = drawings.density(study, surface, points, telling.frame(), "karta");
        }
        List<String> lines = new ArrayList<>();
        lines.add(telling.say("insight.caption.count", study.count()));
        if (radius > 0 && study.points().isEmpty()) {
            lines.add(telling.say("insight.caption.density", radius));
        }
        add(lines, telling, "insight.caption.unplaced", study.unplaced());
        add(lines, telling, "insight.caption.coarse", study.coarse());
        add(lines, telling, "insight.caption.outside", study.outsideExtent());
        add(lines, telling, "insight.caption.unclear", study.unclear());
        HotSpots spots = study.hotSpots();
        if (spots.answer() == HotSpots.Answer.SOME || spots.answer() == HotSpots.Answer.NONE) {
            lines.add(telling.say("insight.caption." + spots.answer() + "." + spots.base(), spots.cells()));
        } else if (spots.answer() == HotSpots.Answer.TOO_FEW && study.count() > 0) {
            lines.add(telling.say("insight.caption.tooFew"));
        }
        return new Figure(
                telling.say(Findings.map(study)), telling.told(lines), svg,
                Tables.of(FigureTable.Kind.HOT_SPOTS, study, telling.frame()), null,
                radius == 0 ? telling.limits("map") : telling.limits("map", "density"));
    }

    private static void add(List<String> lines, Telling telling, String key, long count) {
        if (count > 0) {
            lines.add(telling.say(key, count));
        }
    }

    private static Figure ranking(Telling telling, Ranking ranking) {
        boolean year = Findings.againstLastYear(telling.study());
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Ranking.Row row : ranking.rows()) {
            Comparison.Versus versus = telling.study().places().rows().stream()
                    .filter(place -> place.key().equals(Long.toString(row.placeId())))
                    .map(place -> year ? place.lastYear() : place.previous())
                    .findFirst()
                    .orElse(null);
            if (versus == null) {
                // Beyond those whose change was tried: a place without a word would look forgotten.
                continue;
            }
            rows.add(List.of(
                    telling.text(row.name()),
                    telling.number(row.events()),
                    telling.number(row.points()),
                    telling.number(row.days()),
                    Tables.verdict(versus.verdict(), telling.frame())));
        }
        FigureTable table = new FigureTable(
                FigureTable.Kind.RANKING,
                telling.say("insight.ranking.caption", year ? telling.study().lastYear() : telling.study().previous()),
                List.of(
                        telling.words("insight.table.PLACES"), telling.numbers("insight.ranking.count"), telling.numbers("insight.ranking.points"),
                        telling.numbers("insight.ranking.days"), telling.words("insight.short.word")),
                rows);
        List<String> single = ranking.rows().stream()
                .filter(row -> row.events() >= 5 && row.busiestPoint() * 2 > row.events() && row.points() > 1)
                .map(row -> telling.say("insight.ranking.onePoint", row.name(), row.busiestPoint(), row.events()))
                .limit(2)
                .toList();
        return new Figure(telling.say(Findings.places(telling.study())), telling.told(single), null, table, null, telling.limits("places"));
    }

    private static Figure concentration(Telling telling, Concentration spread) {
        List<FigureTable.Column> columns = List.of(telling.words("insight.concentration.measure"), telling.numbers("insight.concentration.count"));
        if (spread == null) {
            FigureTable empty = new FigureTable(FigureTable.Kind.CONCENTRATION, "", columns, List.of());
            return new Figure(telling.say("insight.concentration.tooFew"), telling.told(), null, empty, null, telling.limits("concentration"));
        }
        String share = telling.frame().percent(Ranking.SHARE);
        FigureTable table = new FigureTable(
                FigureTable.Kind.CONCENTRATION,
                telling.say("insight.concentration.caption", spread.events()),
                columns,
                List.of(
                        List.of(telling.text(telling.say("insight.concentration.cells", share)), telling.number(spread.needed())),
                        List.of(telling.text(telling.say("insight.concentration.of")), telling.number(spread.places())),
                        List.of(telling.text(telling.say("insight.concentration.chanceLow")), telling.number(spread.chanceLow())),
                        List.of(telling.text(telling.say("insight.concentration.chanceHigh")), telling.number(spread.chanceHigh()))));
        String title = telling.say(
                spread.beyondChance() ? "insight.concentration.beyond" : "insight.concentration.chance", share, spread.needed());
        String told = telling.say(
                spread.beyondChance() ? "insight.concentration.beyondTold" : "insight.concentration.chanceTold",
                spread.places(), spread.chanceLow(), spread.chanceHigh());
        return new Figure(title, telling.told(told), null, table, null, telling.limits("concentration"));
    }
}
