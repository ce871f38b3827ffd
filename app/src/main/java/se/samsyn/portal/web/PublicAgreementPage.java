package se.samsyn.portal.web;

import java.time.LocalDate;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.undertakings.PublicAgreement;
import se.samsyn.publishing.undertakings.Undertaken;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One agreement. */
public record PublicAgreementPage(Frame frame, Municipality municipality, Undertaken<PublicAgreement> undertaken, LocalDate today)
        implements Page {}
