package se.samsyn.followup.web.board;

import java.util.List;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Rapporter till styrelsen. @param proposed the days that the next one is about */
public record BoardListPage(Frame frame, List<BoardReport> reports, Period proposed, boolean writes, String key) implements Page {}
