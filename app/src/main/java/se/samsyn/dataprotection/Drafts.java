package se.samsyn.dataprotection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.actors.Organisation;
import se.samsyn.dataprotection.catalogue.CatalogueStore;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.privacy.Weeding;
import se.samsyn.shell.Frame;

/** Writes the drafts from what is held. A draft says what the installation knows and leaves judgement to people. */
public final class Drafts {
    /** Which draft; the word stands in the address. */
    public enum Kind {
        IMPACT_ASSESSMENT("konsekvensbedomning"),
        RECORD("registerforteckning"),
        INFORMATION("information");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final Frame frame;
    private final Holdings held;

    private Drafts(Frame frame, Holdings held) {
        this.frame = frame;
        this.held = held;
    }

    public static ProtectionDocument write(Kind kind, Frame frame, Holdings held) {
        Drafts drafts = new Drafts(frame, held);
        return switch (kind) {
            case IMPACT_ASSESSMENT -> drafts.impactAssessment();
            case RECORD -> drafts.record();
            case INFORMATION -> drafts.information();
        };
    }

    private ProtectionDocument impactAssessment() {
        return new ProtectionDocument.Writing(word("impact.title"))
                .section(word("impact.what"), word("impact.what.text", held.municipality()), word("purpose"), word("basis"))
                .table(word("impact.data"), word("impact.data.text"), head("class", "about", "held", "days"), classes(false))
                .table(word("recipients"), word("recipients.text"), head("kind", "organisations", "shown"), recipients())
                .table(word("impact.access"), word("impact.access.text"), head("role", "accounts"), accounts())
                .table(word("terms"), terms(), head("class", "term", "decision"), termRows())
                .table(word("impact.risks"), word("impact.risks.text"), head("risk", "measure", "standing"), risks())
                .section(word("impact.judgement"), word("impact.judgement.text"), word("impact.officer"), word("impact.left"))
                .done();
    }

    private ProtectionDocument record() {
        return new ProtectionDocument.Writing(word("record.title"))
                .section(word("record.controller"), word("record.controller.text", held.municipality()), word("purpose"), word("basis"))
                .table(word("record.processing"), "", head("class", "about", "held", "days", "term"), classes(true))
                .table(word("recipients"), word("recipients.text"), head("kind", "organisations", "shown"), recipients())
                .section(word("record.outside"), word("record.outside.text"))
                .section(word("record.security"), word("record.security.text"))
                .table(word("record.tables"), word("record.tables.text", held.tables().size()), head("table", "rows", "columns"), tables())
                .done();
    }

    private ProtectionDocument information() {
        return new ProtectionDocument.Writing(word("information.title"))
                .section(
                        word("information.staff"), word("information.staff.text", held.municipality()), word("information.staff.reports"),
                        word("information.link", term(DocumentClass.REPORTER_LINK)), word("information.secrecy"))
                .section(
                        word("information.public"), word("information.public.text", held.municipality()), word("purpose"), word("basis"),
                        word("information.public.texts", term(DocumentClass.RAW_TEXT)))
                .table(word("recipients"), word("recipients.text"), head("kind", "organisations", "shown"), recipients())
                .table(word("terms"), terms(), head("class", "term", "decision"), termRows())
                .section(word("information.rights"), word("information.rights.text"), word("information.contact"))
                .done();
    }

    private List<List<String>> classes(boolean terms) {
        return held.classes().stream()
                .filter(Weeding.Coming::kept)
                .map(one -> {
                    List<String> row = new ArrayList<>(List.of(
                            frame.say(one.documentClass().messageKey()) + ". " + frame.say(one.documentClass().messageKey() + ".holds"),
                            word("about." + one.documentClass().name()),
                            frame.number(one.held().documents()),
                            one.held().oldest() == null ? "" : one.held().oldest() + " – " + one.held().newest()));
                    if (terms) {
                        row.add(term(one.documentClass()));
                    }
                    return row;
                })
                .map(List::copyOf)
                .toList();
    }

    private List<List<String>> recipients() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> !held.organisations(kind).isEmpty())
                .map(kind -> List.of(
                        frame.say("organisationKind." + kind),
                        held.organisations(kind).stream().map(Organisation::fullName).collect(Collectors.joining(", ")),
                        word("shown." + kind)))
                .toList();
    }

    private List<List<String>> accounts() {
        return held.accounts().entrySet().stream()
                .map(entry -> List.of(frame.say("role." + entry.getKey()), frame.number(entry.getValue())))
                .toList();
    }

    private String terms() {
        List<DocumentClass> undecided = held.undecided();
        return undecided.isEmpty()
                ? word("terms.all")
                : word("terms.undecided", undecided.stream().map(of -> frame.say(of.messageKey()).toLowerCase(frame.locale())).collect(Collectors.joining(", ")));
    }

    private List<List<String>> termRows() {
        return held.classes().stream()
                .filter(Weeding.Coming::kept)
                .map(one -> List.of(frame.say(one.documentClass().messageKey()), term(one.documentClass()), decision(one.documentClass())))
                .toList();
    }

    private String term(DocumentClass of) {
        return RetentionDecision.term(of, held.decisions().get(of), frame);
    }

    private String decision(DocumentClass of) {
        RetentionDecision decision = held.decisions().get(of);
        return decision == null ? word("noDecision") : decision.reference() + ", " + decision.decidedOn();
    }

    private List<List<String>> risks() {
        long outside = held.organisations().stream().filter(organisation -> organisation.kind() != OrganisationKind.OWN_BOARD).count();
        return List.of(
                risk("text", word("risk.text.standing", held.held(DocumentClass.RAW_TEXT), held.held(DocumentClass.SEALED_ORIGINAL))),
                risk("reporter", word("risk.reporter.standing", held.held(DocumentClass.REPORTER_LINK), term(DocumentClass.REPORTER_LINK))),
                risk("terms", terms()),
                risk("access", word("risk.access.standing", held.accounts().values().stream().mapToLong(Long::longValue).sum(), outside)),
                risk("public", word("risk.public.standing")),
                risk("secrecy", word("risk.secrecy.standing", held.marks())),
                risk("mail", word(held.delivers() ? "risk.mail.standing" : "risk.mail.none")));
    }

    private List<String> risk(String name, String standing) {
        return List.of(word("risk." + name), word("risk." + name + ".measure"), standing);
    }

    private List<List<String>> tables() {
        return held.tables().stream()
                .map(table -> List.of(table.name(), rows(table), String.join(", ", table.columns())))
                .toList();
    }

    private String rows(CatalogueStore.Table table) {
        return table.rows() < 0 ? word("record.closed") : frame.number(table.rows());
    }

    private List<String> head(String... names) {
        return Arrays.stream(names).map(name -> word("column." + name)).toList();
    }

    private String word(String key, Object... facts) {
        return frame.say("dataprotection." + key, facts);
    }
}
