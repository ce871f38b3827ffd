package se.samsyn.privacy.web;

import java.util.List;
import java.util.Map;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.privacy.Weeding;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What the coming nights will take, and what was taken. */
public record WeedingPage(
        Frame frame, List<Weeding.Coming> coming, List<Weeding.Line> log, Map<DocumentClass, RetentionDecision> decisions)
        implements Page {

    /** The classes that some room keeps documents of. */
    public List<Weeding.Coming> kept() {
        return coming.stream().filter(Weeding.Coming::kept).toList();
    }

    /** How many documents lie without a term that anyone has decided. */
    public long withoutTerm() {
        return kept().stream()
                .filter(one -> one.before() == null && !decisions.containsKey(one.documentClass()))
                .mapToLong(one -> one.held().documents())
                .sum();
    }

    public long tonight() {
        return kept().stream().mapToLong(one -> one.tonight().documents()).sum();
    }

    public long ahead() {
        return kept().stream().mapToLong(one -> one.ahead().documents()).sum();
    }

    /** How long the class is kept, in words. */
    public String term(DocumentClass of) {
        return RetentionDecision.term(of, decisions.get(of), frame);
    }

    public String days(se.samsyn.privacy.Weeder.Pile pile) {
        return pile.oldest() == null ? "" : pile.oldest() + " – " + pile.newest();
    }

    /** The decision of a line in the log. */
    public String reference(Weeding.Line line) {
        return line.reference().isEmpty() ? frame.say("privacy.ownTerm.reference") : line.reference();
    }
}
