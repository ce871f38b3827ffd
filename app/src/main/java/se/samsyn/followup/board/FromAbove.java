package se.samsyn.followup.board;

import java.util.List;
import java.util.function.Function;
import se.samsyn.kernel.Visitor;

/** Sentences that a room above hands down to the report, such as how the law's duties stand. */
public record FromAbove(Function<Visitor, List<Passage>> sentences) {}
