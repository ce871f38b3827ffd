package se.samsyn.documents.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.documents.Release;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** @param decides whether the visitor enters requests */
public record ReleaseListPage(Frame frame, List<Release> releases, LocalDate today, boolean decides) implements Page {
    public List<Release> waiting() {
        return releases.stream().filter(release -> release.ruling() == null).toList();
    }

    public List<Release> decided() {
        return releases.stream().filter(release -> release.ruling() != null).toList();
    }

    /** What a request is about, in words. */
    public String subject(Release release) {
        return ReleaseWords.subject(frame, release.subject());
    }
}
