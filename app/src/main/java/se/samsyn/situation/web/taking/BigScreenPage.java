package se.samsyn.situation.web.taking;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.attaching.Attached;

/** A picture for the wall: one section at a time. */
public record BigScreenPage(Frame frame, Picture picture, Attached attached) implements Page {
    /** What a slide shows. */
    public enum What {
        TITLE,
        SECTION,
        COUNTS,
        SERIES,
        PLACES,
        TASKS,
        MAP,
        PROBLEMS
    }

    /** @param section null unless the slide shows one */
    public record Slide(What what, SectionKind section) {}

    /** In the order in which the picture is read; what has nothing to show is left out. */
    public List<Slide> slides() {
        List<Slide> slides = new ArrayList<>(List.of(new Slide(What.TITLE, null)));
        for (SectionKind section : picture.kind().sections()) {
            if (picture.judged(section) || !picture.drafted(section).isEmpty()) {
                slides.add(new Slide(What.SECTION, section));
            }
            switch (section) {
                case IN_SHORT -> {
                    add(slides, What.PLACES, !picture.judgement().places().isEmpty());
                    add(slides, What.TASKS, !picture.judgement().tasks().isEmpty());
                }
                case WRONG_DIRECTION, EXTENT -> {
                    add(slides, What.COUNTS, !picture.figures().groups().isEmpty());
                    add(slides, What.SERIES, !attached.series().isEmpty());
                }
                case PLACES_TIMES, MAPPING -> add(slides, What.MAP, picture.figures().map() != null);
                case ANALYSIS -> add(slides, What.PROBLEMS, !attached.problems().isEmpty());
                default -> { }
            }
        }
        return slides;
    }

    private static void add(List<Slide> slides, What what, boolean shown) {
        if (shown) {
            slides.add(new Slide(what, null));
        }
    }
}
