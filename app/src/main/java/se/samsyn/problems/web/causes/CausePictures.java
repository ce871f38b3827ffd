package se.samsyn.problems.web.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.Cause.Nature;
import se.samsyn.problems.causes.Cause.Perspective;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.problems.drawing.ChainDrawing;
import se.samsyn.problems.drawing.Drawn;
import se.samsyn.problems.drawing.FishboneDrawing;
import se.samsyn.problems.drawing.TreeDrawing;
import se.samsyn.problems.drawing.TriangleDrawing;
import se.samsyn.shell.Frame;

/** One analysis as pictures and as the lists that say the same. */
record CausePictures(Frame frame, Problem problem, CauseAnalysis analysis) {

    /** The picture as an svg element; empty when there is nothing to draw yet. */
    String svg(View view) {
        boolean drawn = view == View.CHAIN ? !analysis.chain().isEmpty() : !analysis.causes().isEmpty();
        if (!drawn) {
            return "";
        }
        String id = "bild-" + view.word();
        String title = title(view);
        String told = description(view);
        String name = problem.statement().title();
        String situational = frame.say("problems.causes.legend.SITUATIONAL");
        String social = frame.say("problems.causes.legend.SOCIAL");
        return switch (view) {
            case CHAIN -> new ChainDrawing(
                            id, title, told,
                            analysis.chain().stream().map(step -> new ChainDrawing.Step(step.what(), drawn(analysis.at(step.id())))).toList(),
                            situational, social)
                    .svg();
            case TRIANGLE -> new TriangleDrawing(
                            id, title, told, name, corner(Perspective.SITUATION), corner(Perspective.TARGET), corner(Perspective.OFFENDER),
                            situational, social)
                    .svg();
            case FISHBONE -> new FishboneDrawing(id, title, told, name, Stream.of(Perspective.values()).map(this::bone).toList(), situational, social)
                    .svg();
            case TREE -> new TreeDrawing(id, title, told, name, branches(null), situational, social).svg();
        };
    }

    /** The title is what the picture says. */
    String title(View view) {
        long direct = analysis.causes().stream().filter(cause -> cause.is().reach() == Cause.Reach.DIRECT).count();
        return switch (view) {
            case CHAIN -> frame.say("problems.causes.finding.CHAIN", analysis.chain().size(), analysis.causes().size() - analysis.at(null).size());
            case TREE -> frame.say("problems.causes.finding.TREE", analysis.causes().size(), direct);
            case TRIANGLE -> {
                List<String> empty = Stream.of(Perspective.values())
                        .filter(perspective -> analysis.of(perspective).isEmpty())
                        .map(perspective -> frame.say("problems.causes.perspective." + perspective))
                        .toList();
                yield empty.isEmpty()
                        ? frame.say("problems.causes.finding.TRIANGLE")
                        : frame.say("problems.causes.finding.TRIANGLE.empty", String.join(", ", empty));
            }
            case FISHBONE -> {
                long social = analysis.causes().stream().filter(cause -> cause.is().nature() == Nature.SOCIAL).count();
                yield frame.say("problems.causes.finding.FISHBONE", analysis.causes().size() - social, social);
            }
        };
    }

    /** The picture in words: every heading with the numbers and texts beneath it. */
    private String description(View view) {
        return sections(view).stream()
                .map(section -> (section.heading().isEmpty() ? "" : section.heading() + ": ")
                        + (section.rows().isEmpty()
                                ? frame.say("problems.causes.nothing")
                                : section.rows().stream()
                                        .map(row -> row.cause().number() + " " + row.cause().is().what())
                                        .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". "));
    }

    /** The same causes in the picture's order, under its headings. */
    List<CauseAnalysisPage.Section> sections(View view) {
        List<CauseAnalysisPage.Section> sections = new ArrayList<>();
        switch (view) {
            case CHAIN -> {
                for (int i = 0; i < analysis.chain().size(); i++) {
                    var step = analysis.chain().get(i);
                    sections.add(section(i + 1 + ". " + step.what(), true, "stepId=" + step.id(), analysis.at(step.id())));
                }
                if (!analysis.at(null).isEmpty() || analysis.chain().isEmpty()) {
                    sections.add(section(frame.say("problems.causes.noStep"), false, "", analysis.at(null)));
                }
            }
            case TRIANGLE -> {
                for (Perspective perspective : Perspective.values()) {
                    sections.add(section(
                            frame.say("problems.causes.perspective." + perspective), false, "perspective=" + perspective,
                            analysis.of(perspective)));
                }
            }
            case FISHBONE -> {
                for (Perspective perspective : Perspective.values()) {
                    for (Nature nature : Nature.values()) {
                        sections.add(section(
                                frame.say("problems.causes.perspective." + perspective) + " – " + frame.say("problems.causes.nature." + nature),
                                false, "perspective=" + perspective + "&nature=" + nature, of(perspective, nature)));
                    }
                }
            }
            case TREE -> sections.add(new CauseAnalysisPage.Section("", true, "", rows(null, 0)));
        }
        return sections;
    }

    private static CauseAnalysisPage.Section section(String heading, boolean swedish, String query, List<Cause> causes) {
        return new CauseAnalysisPage.Section(
                heading, swedish, query, causes.stream().map(cause -> new CauseAnalysisPage.Row(cause, 0)).toList());
    }

    private List<CauseAnalysisPage.Row> rows(Long under, int depth) {
        List<CauseAnalysisPage.Row> rows = new ArrayList<>();
        for (Cause cause : analysis.under(under)) {
            rows.add(new CauseAnalysisPage.Row(cause, depth));
            rows.addAll(rows(cause.id(), depth + 1));
        }
        return rows;
    }

    private List<TreeDrawing.Branch> branches(Long under) {
        return analysis.under(under).stream().map(cause -> new TreeDrawing.Branch(drawn(cause), branches(cause.id()))).toList();
    }

    private TriangleDrawing.Corner corner(Perspective perspective) {
        return new TriangleDrawing.Corner(
                frame.say("problems.causes.perspective." + perspective), drawn(analysis.of(perspective)), frame.say("problems.causes.nothing"));
    }

    private FishboneDrawing.Bone bone(Perspective perspective) {
        return new FishboneDrawing.Bone(
                frame.say("problems.causes.perspective." + perspective), drawn(of(perspective, Nature.SITUATIONAL)),
                drawn(of(perspective, Nature.SOCIAL)));
    }

    private List<Cause> of(Perspective perspective, Nature nature) {
        return analysis.of(perspective).stream().filter(cause -> cause.is().nature() == nature).toList();
    }

    private List<Drawn> drawn(List<Cause> causes) {
        return causes.stream().map(this::drawn).toList();
    }

    private Drawn drawn(Cause cause) {
        String word = frame.say("problems.causes.reach." + cause.is().reach()) + ", " + frame.say("problems.causes.nature." + cause.is().nature());
        return new Drawn(cause.number(), cause.is().what(), word, cause.is().nature() == Nature.SOCIAL);
    }
}
