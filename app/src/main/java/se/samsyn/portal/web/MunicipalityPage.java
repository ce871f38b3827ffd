package se.samsyn.portal.web;

import java.util.List;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.Publication;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param latest what stands and has the latest period, or null when nothing stands
 * @param doing what is promised and agreed on
 * @param earlier all others, newest first
 * @param contact where questions are asked, or empty when nobody has said where
 */
public record MunicipalityPage(
        Frame frame, Reading reading, Municipality municipality, Publication latest, List<Publication> earlier, Doing doing, String contact)
        implements Page {}
