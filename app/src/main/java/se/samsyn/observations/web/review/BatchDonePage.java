package se.samsyn.observations.web.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.observations.review.Batch;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What became of reports that were accepted together. */
public record BatchDonePage(Frame frame, Batch batch, Instant now, long left) implements Page {
    public int count(Batch.Outcome outcome) {
        return batch.numbers(outcome).size();
    }

    public List<Long> numbers(Batch.Outcome outcome) {
        return batch.numbers(outcome);
    }

    /** "12, 15, 16" as numbers are written in sentences. */
    public String named(Batch.Outcome outcome) {
        return batch.numbers(outcome).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
