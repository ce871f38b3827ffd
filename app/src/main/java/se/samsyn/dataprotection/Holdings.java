package se.samsyn.dataprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Organisation;
import se.samsyn.dataprotection.catalogue.CatalogueStore;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.privacy.Weeding;

/**
 * What this installation holds of one municipality today: the facts that the drafts are made from.
 *
 * @param classes what is kept of each class of documents, and what goes
 * @param accounts how many open accounts have a role
 * @param marks how many documents have a secrecy mark
 * @param delivers whether letters leave through a mail server
 */
public record Holdings(
        String municipality,
        LocalDate today,
        List<Weeding.Coming> classes,
        Map<DocumentClass, RetentionDecision> decisions,
        List<Organisation> organisations,
        Map<Role, Long> accounts,
        List<CatalogueStore.Table> tables,
        long marks,
        boolean delivers) {

    /** The organisations of a kind, by name. */
    public List<Organisation> organisations(OrganisationKind kind) {
        return organisations.stream().filter(organisation -> organisation.kind() == kind).toList();
    }

    /** How many documents of a class there are. */
    public long held(DocumentClass of) {
        return classes.stream().filter(one -> one.documentClass() == of).mapToLong(one -> one.held().documents()).sum();
    }

    /** The classes with documents that nobody has decided a term for, and that have none of the program's own. */
    public List<DocumentClass> undecided() {
        return classes.stream()
                .filter(one -> one.held().documents() > 0 && !decisions.containsKey(one.documentClass()))
                .map(Weeding.Coming::documentClass)
                .filter(of -> of.ownTermDays().isEmpty())
                .toList();
    }
}
