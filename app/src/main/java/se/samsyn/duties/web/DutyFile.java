package se.samsyn.duties.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.duties.Proof;
import se.samsyn.duties.Standing;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Every duty with its state and all proof as one file: one row for each proof, and one for a duty without any. */
final class DutyFile {
    private DutyFile() {}

    static byte[] of(Frame frame, List<Standing> standings) {
        List<String> columns = Stream.of("section", "duty", "asks", "state", "why", "next", "proof", "day", "address", "how")
                .map(column -> frame.say("duties.column." + column))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.proof().isEmpty()) {
                rows.add(row(frame, standing, null));
            }
            standing.proof().forEach(proof -> rows.add(row(frame, standing, proof)));
        }
        return TableWriter.csv(columns, rows);
    }

    private static List<Object> row(Frame frame, Standing standing, Proof proof) {
        return List.of(
                DutySays.section(frame, standing.duty()), DutySays.title(frame, standing.duty()), DutySays.asks(frame, standing.duty()),
                frame.say("duties.state." + standing.state()), DutySays.why(frame, standing), standing.next() == null ? "" : standing.next(),
                proof == null ? "" : proof.text(), proof == null || proof.day() == null ? "" : proof.day(),
                proof == null || proof.address() == null ? "" : proof.address(),
                proof == null ? "" : frame.say(proof.noted() ? "duties.proof.noted" : "duties.proof.held"));
    }
}
