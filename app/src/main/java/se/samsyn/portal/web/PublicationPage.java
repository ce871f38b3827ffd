package se.samsyn.portal.web;

import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.Publication;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One publication; a withdrawn one says so and shows no more. */
public record PublicationPage(Frame frame, Reading reading, Municipality municipality, Publication publication, String contact)
        implements Page {
    @Override
    public int status() {
        return publication.state() == Publication.State.WITHDRAWN ? 410 : 200;
    }
}
