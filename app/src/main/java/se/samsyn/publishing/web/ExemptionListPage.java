package se.samsyn.publishing.web;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.exempting.Exemption;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The decisions on what concerns no person, and the form of a new one. */
public record ExemptionListPage(Frame frame, List<Exemption> exemptions, ExemptionPages.Form form, String key, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** The kinds that no decision in force exempts. */
    public List<String> left() {
        return PublicCounts.HARMLESS.stream()
                .filter(kind -> exemptions.stream().noneMatch(one -> one.inForce() && one.category().equals(kind)))
                .toList();
    }

    /** In words. */
    public String kind(String code) {
        return frame.say("publishing.exempt.kind." + code);
    }
}
