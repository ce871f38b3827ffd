package se.samsyn.dataprotection.web;

import se.samsyn.dataprotection.Drafts;
import se.samsyn.dataprotection.Holdings;
import se.samsyn.dataprotection.ProtectionDocument;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** A draft on the screen. */
public record ProtectionDocumentPage(Frame frame, Drafts.Kind kind, Holdings held, ProtectionDocument document) implements Page {}
