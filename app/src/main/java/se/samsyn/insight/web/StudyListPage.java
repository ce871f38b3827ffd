package se.samsyn.insight.web;

import java.util.List;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The kept studies, the latest first. */
public record StudyListPage(Frame frame, List<KeptStudy> studies) implements Page {}
