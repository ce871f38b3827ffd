package se.samsyn.followup.board;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.shell.Frame;
import se.samsyn.situation.word.WordPaper;
import se.samsyn.situation.word.WordTemplates;

/** The report as a Word document, in the municipality's own template where there is one: the same sentences and numbers as on paper. */
@Component
class BoardWord {
    private final WordTemplates templates;

    BoardWord(WordTemplates templates) {
        this.templates = templates;
    }

    byte[] write(BoardPrint print) {
        Frame frame = print.frame();
        BoardReport report = print.report();
        String title = frame.say("followup.board.title", print.municipality());
        byte[] template = templates.bytes().orElse(null);
        try (WordPaper word = new WordPaper(template)) {
            word.properties(title, print.municipality());
            String number = frame.say("followup.board.name", report.number());
            String state = frame.say("followup.board.state." + report.state());
            word.fill(Map.of(
                    "rubrik", title, "slag", frame.say("followup.board"), "nummer", number, "period", frame.period(report.period()), "kommun",
                    print.municipality(), "status", state, "beslut", handed(frame, report), "dnr", report.handed() == null ? "" : report.handed().diaryNumber()));
            if (template == null) {
                word.title(title);
                word.subtitle(String.join(" · ", number, frame.period(report.period()), state));
                if (report.handed() != null) {
                    word.text(handed(frame, report));
                }
            }
            for (Passage.Part part : Passage.Part.values()) {
                List<BoardReport.Numbered> its = report.of(part);
                if (!its.isEmpty()) {
                    word.heading(1, frame.say("followup.board.part." + part));
                    its.forEach(one -> word.bullet(one.passage().text() + (one.passage().labels().isEmpty() ? "" : " [" + one.number() + "]")));
                }
            }
            word.heading(1, frame.say("followup.board.appendix"));
            report.numbered().stream()
                    .filter(one -> !one.passage().labels().isEmpty())
                    .forEach(one -> word.text("[" + one.number() + "] " + String.join("; ", one.passage().labels())));
            if (report.lock() != null) {
                word.caption(frame.say("followup.board.locked", frame.longTime(report.lock().at())) + " " + report.lock().checksum());
            }
            return word.bytes();
        }
    }

    private static String handed(Frame frame, BoardReport report) {
        BoardReport.Handed handed = report.handed();
        return handed == null ? "" : frame.say("followup.board.handed", handed.body(), frame.date(handed.on()), handed.paragraph(), handed.diaryNumber());
    }
}
