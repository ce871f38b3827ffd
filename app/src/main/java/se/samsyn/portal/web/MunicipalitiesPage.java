package se.samsyn.portal.web;

import java.util.List;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The municipalities of this installation that have published something. */
public record MunicipalitiesPage(Frame frame, Reading reading, List<Municipality> municipalities) implements Page {}
