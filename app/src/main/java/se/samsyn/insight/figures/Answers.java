package se.samsyn.insight.figures;

import java.util.List;
import org.springframework.stereotype.Service;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.insight.counting.Basis;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Answers the questions of Karta och siffror with figures. */
@Service
public class Answers {
    /**
     * @param asking with its source chosen
     * @param study what was found in the selection
     */
    public record Answer(Asking asking, Study study, List<Figure> figures) {
        public Answer {
            figures = List.copyOf(figures);
        }
    }

    private final Insight insight;
    private final Drawings drawings;
    private final ReportingEffort reporting;
    private final AreaSeries series;

    Answers(Insight insight, Drawings drawings, ReportingEffort reporting, AreaSeries series) {
        this.insight = insight;
        this.drawings = drawings;
        this.reporting = reporting;
        this.series = series;
    }

    /**
     * @param points whether few events may be drawn as points; their readers must be allowed that
     * @throws se.samsyn.kernel.Refusal as {@link Insight#study}
     */
    public Answer answer(Asking asking, boolean points, Visitor visitor, Frame frame) {
        Basis basis = insight.basis(asking.selection(), visitor);
        Study study = insight.study(basis);
        Asking settled = asking.with(basis.selection());
        Telling telling = new Telling(settled, study, basis, frame);
        List<Figure> figures = switch (asking.topic()) {
            case WHERE -> WhereFigures.of(telling, drawings, points);
            case WHEN -> WhenFigures.of(
                    telling, drawings, other -> insight.study(new Basis(basis.all(), basis.ground(), other, basis.zone())));
            case CHANGE -> ChangeFigures.of(telling, series.inhabitants(basis.selection().period().last()));
            case REPORTING -> ReportingFigures.of(telling, reporting.measure(basis), drawings);
            case SAFETY -> SafetyFigures.of(telling, series);
        };
        return new Answer(settled, study, figures);
    }

    /** One table of an answer, for taking out. */
    public FigureTable table(FigureTable.Kind kind, Asking asking, Visitor visitor, Frame frame) {
        if (kind == FigureTable.Kind.CELLS) {
            return Tables.of(kind, insight.study(asking.selection(), visitor), frame);
        }
        return answer(asking.with(Topic.of(kind)), false, visitor, frame).figures().stream()
                .map(Figure::table)
                .filter(table -> table.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Missing("table"));
    }

    /** The survey questions that felt safety can be read from. */
    public List<String> surveys() {
        return series.surveys().stream().map(AreaSeries.Survey::name).toList();
    }
}
