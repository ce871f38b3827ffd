package se.samsyn.privacy.web;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param decisions by the class that they are of
 * @param mayDecide whether the visitor may enter decisions
 * @param cards what other rooms hand down for this page
 */
public record DataProtectionPage(
        Frame frame, Map<DocumentClass, RetentionDecision> decisions, boolean mayDecide, List<SettingsEntry> cards) implements Page {
    public List<DocumentClass> classes() {
        return List.of(DocumentClass.values());
    }

    /** How many classes nobody has decided on. */
    public int undecided() {
        return classes().size() - decisions.size();
    }

    public RetentionDecision decision(DocumentClass of) {
        return decisions.get(of);
    }
}
