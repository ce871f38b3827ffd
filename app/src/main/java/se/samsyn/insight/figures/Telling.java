package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samsyn.analysis.compare.RateRatio;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Finding;
import se.samsyn.insight.Findings;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.insight.counting.Basis;
import se.samsyn.shell.Frame;

/** A question being answered in one language: the words that all figures share. */
record Telling(Asking asking, Study study, Basis basis, Frame frame) {
    /** Below this a percentage would say more than the counts do. */
    private static final long FEW = 20;

    String say(String key, Object... facts) {
        return Finding.of(key, facts).say(frame);
    }

    String say(Finding finding) {
        return finding.say(frame);
    }

    /** The source and its age. */
    String source() {
        return study.selection().source() == null
                ? say("insight.caption.noSource")
                : say("insight.caption.source", Tables.sourceName(study.selection().source(), frame), Findings.latest(study));
    }

    /** How sure those who told were, for figures made of reports; else nothing. */
    List<String> certainty() {
        Study.Certainty sure = study.certainty();
        if (!basis.reports() || sure.said() == 0) {
            return List.of();
        }
        String line = sure.said() < FEW
                ? say("insight.certainty.counts", sure.seen(), sure.told(), sure.suspected())
                : say("insight.certainty.shares", percent(sure.seen(), sure), percent(sure.told(), sure), percent(sure.suspected(), sure));
        return List.of(line);
    }

    private String percent(long count, Study.Certainty sure) {
        return frame.percent(count / (double) sure.said());
    }

    /** The sentences and, last, how sure they are and where they come from. */
    List<String> told(Object... sentences) {
        List<String> all = new ArrayList<>();
        for (Object one : sentences) {
            if (one instanceof List<?> several) {
                several.forEach(each -> all.add(each.toString()));
            } else if (one != null && !one.toString().isEmpty()) {
                all.add(one.toString());
            }
        }
        all.addAll(certainty());
        all.add(source());
        return all;
    }

    /** What a figure does not show, sentence by sentence. */
    List<String> limits(String... figures) {
        List<String> sentences = new ArrayList<>();
        for (String figure : figures) {
            for (int i = 1; frame.knows("insight.limits." + figure + "." + i); i++) {
                sentences.add(say("insight.limits." + figure + "." + i));
            }
        }
        return sentences;
    }

    FigureTable.Column words(String key) {
        return new FigureTable.Column(say(key), false);
    }

    FigureTable.Column numbers(String key, Object... facts) {
        return new FigureTable.Column(say(key, facts), true);
    }

    FigureTable.Cell number(long value) {
        return new FigureTable.Cell(frame.number(value), Long.toString(value), null);
    }

    /** @param value NaN when it is not known */
    FigureTable.Cell decimal(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? unknown()
                : new FigureTable.Cell(String.format(frame.locale(), "%.1f", value), String.format(Locale.ROOT, "%.3f", value), null);
    }

    FigureTable.Cell text(String text) {
        return new FigureTable.Cell(text, text, null);
    }

    FigureTable.Cell unknown() {
        return new FigureTable.Cell("–", "", null);
    }

    FigureTable.Cell day(java.time.LocalDate day) {
        return day == null ? unknown() : new FigureTable.Cell(frame.date(day), day.toString(), null);
    }

    /** From how many to how many times as many: "0,6–1,9", "minst 2,1", "högst 0,4". */
    String times(RateRatio times) {
        if (times == null) {
            return "";
        }
        String low = String.format(frame.locale(), "%.1f", times.low());
        String high = String.format(frame.locale(), "%.1f", times.high());
        if (Double.isInfinite(times.high())) {
            return say("insight.times.least", low);
        }
        return times.low() == 0 ? say("insight.times.most", high) : low + "–" + high;
    }
}
