package se.samsyn.documents.copying;

import se.samsyn.documents.Release;
import se.samsyn.shell.Frame;

/** All that the printed copy needs. */
public record CopyPrint(Frame frame, CopySheet sheet, Release.Ruling ruling, String municipality) {}
