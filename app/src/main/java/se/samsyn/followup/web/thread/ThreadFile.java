package se.samsyn.followup.web.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.followup.thread.Loose;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.followup.thread.Stage;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Threads as tables for a spreadsheet; they say what the pages say. */
final class ThreadFile {
    private ThreadFile() {}

    static byte[] thread(ThreadPage page) {
        Frame frame = page.frame();
        List<List<String>> rows = new ArrayList<>();
        page.thread().grounds().forEach(grounded -> rows.add(List.of(
                frame.say("followup.thread.stage." + Stage.GROUND), frame.say("followup.thread.observations"), KnotWords.ground(frame, grounded),
                grounded.weeded() == null ? "" : frame.say("followup.thread.weeded", frame.date(grounded.weeded())), "", "", "", "", "",
                grounded.ground().address() == null ? "" : grounded.ground().address())));
        for (Hung one : page.thread().hung()) {
            rows.add(row(page, one));
        }
        return TableWriter.csv(head(frame, "stage", "kind", "title", "state", "day", "due", "who", "notes", "before", "address"), rows);
    }

    private static List<String> row(ThreadPage page, Hung one) {
        Frame frame = page.frame();
        String stage = frame.say("followup.thread.stage." + one.stage());
        String kind = KnotWords.kind(frame, one.at());
        if (!one.shown() || one.knot().weeded() != null) {
            return List.of(stage, one.shown() ? kind : "", KnotWords.title(frame, one), "", "", "", "", "", page.before(one), "");
        }
        Knot knot = one.knot();
        return List.of(
                stage, kind, KnotWords.title(frame, knot), knot.state() == null ? "" : frame.say(knot.state()), text(knot.day()), text(knot.due()), knot.who(),
                KnotWords.notes(frame, knot), page.before(one), knot.address());
    }

    static byte[] loose(Frame frame, List<Loose> loose) {
        return TableWriter.csv(
                head(frame, "break", "kind", "title", "who", "since", "mend"),
                loose.stream()
                        .map(one -> List.of(
                                frame.say("followup.loose." + one.kind()), KnotWords.kind(frame, one.knot().at()), KnotWords.title(frame, one.knot()),
                                one.knot().who(), text(one.since()), one.mend()))
                        .toList());
    }

    private static List<String> head(Frame frame, String... names) {
        return Stream.of(names).map(name -> frame.say("followup.thread.column." + name)).toList();
    }

    private static String text(Object day) {
        return day == null ? "" : day.toString();
    }
}
