package se.samsyn.imports.web;

import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.RowReport;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One file's row report. */
public record ImportReportPage(Frame frame, ImportBatch batch, List<Observation> sample) implements Page {
    public boolean waiting() {
        return batch.state() == ImportBatch.State.WAITING;
    }

    /** The first line numbers of a cause, as they are written in a row. */
    public String lines(RowReport.Bad bad) {
        String lines = bad.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return bad.rows() > bad.lines().size() ? lines + " …" : lines;
    }

    public Spread[] spreads() {
        return Spread.values();
    }

    public Spread proposed() {
        return Spread.AUTHORITIES;
    }
}
