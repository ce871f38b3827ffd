package se.samsyn.imports.web;

import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportProgress;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** How far the reading of a file has come. @param progress or null before its first rows */
public record ImportProgressPage(Frame frame, ImportBatch batch, ImportProgress progress) implements Page {
    /** How far, as a sentence. */
    public String sentence() {
        if (progress == null) {
            return frame.say("imports.progress.queued");
        }
        return progress.percent() < 0
                ? frame.say("imports.progress.rows", progress.rows())
                : frame.say("imports.progress.of", progress.rows(), progress.expected());
    }
}
