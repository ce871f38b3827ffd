package se.samsyn.imports.web;

import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.imports.RowReport;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ImportDifferences.Difference;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One file's row report, and what it says otherwise than the files before it.
 *
 * @param kept whether the file itself is kept, so that it can be read again and its unusable rows be fetched
 */
public record ImportReportPage(
        Frame frame, ImportBatch batch, boolean kept, List<Observation> sample, List<Difference> changed, List<Difference> gone)
        implements Page {
    public boolean waiting() {
        return batch.state() == State.WAITING;
    }

    /** Whether the reading can be begun again. */
    public boolean again() {
        return batch.state() == State.STOPPED || batch.state() == State.UNREADABLE;
    }

    /** The first line numbers of a cause, as they are written in a row. */
    public String lines(RowReport.Bad bad) {
        String lines = bad.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return bad.rows() > bad.lines().size() ? lines + " …" : lines;
    }

    /** Why the file could not be read, as a sentence. */
    public String refusal() {
        return batch.refusal() == null ? null : frame.say("refusal." + batch.refusal().code(), batch.refusal().facts().toArray());
    }

    /** What a row was about, in words. */
    public String category(Observation.Category category) {
        String group = frame.say("category." + category.group().name());
        return category.sub() == null ? group : group + ": " + frame.say("observations.sub." + category.sub().name());
    }

    public Spread[] spreads() {
        return Spread.values();
    }

    public Spread proposed() {
        return Spread.AUTHORITIES;
    }
}
