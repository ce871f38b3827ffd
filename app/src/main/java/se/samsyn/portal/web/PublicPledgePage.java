package se.samsyn.portal.web;

import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.undertakings.PublicPledge;
import se.samsyn.publishing.undertakings.Undertaken;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One pledge, with what came of it. */
public record PublicPledgePage(Frame frame, Municipality municipality, Doing doing, Undertaken<PublicPledge> undertaken) implements Page {}
