package se.samsyn.dataprotection.web;

import se.samsyn.dataprotection.Holdings;
import se.samsyn.dataprotection.ProtectionDocument;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The same draft as a file of its own, which a word processor opens. */
public record ProtectionDownloadPage(Frame frame, Holdings held, ProtectionDocument document) implements Page {}
