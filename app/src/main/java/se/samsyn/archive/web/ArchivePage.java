package se.samsyn.archive.web;

import se.samsyn.archive.ArchiveState;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Nattligt arkiv: whether there is one, where it lies, and for how long.
 *
 * @param takes whether the visitor may take the newest along
 * @param stale whether somebody else has chosen another number since the form was opened
 */
public record ArchivePage(Frame frame, ArchiveState state, boolean takes, boolean stale) implements Page {
    private static final long KILO = 1024;

    @Override
    public int status() {
        return stale ? 409 : 200;
    }

    public long kilobytes() {
        return (state.latest().bytes() + KILO - 1) / KILO;
    }
}
