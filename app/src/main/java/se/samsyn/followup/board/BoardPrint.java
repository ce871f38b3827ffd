package se.samsyn.followup.board;

import se.samsyn.shell.Frame;

/** All that the printed report needs. @param appendix whether what each sentence stands on follows */
public record BoardPrint(Frame frame, BoardReport report, String municipality, boolean appendix) {}
