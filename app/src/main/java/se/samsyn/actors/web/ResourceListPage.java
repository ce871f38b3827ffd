package se.samsyn.actors.web;

import java.util.List;
import java.util.Optional;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Resources.Inventory;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Resurser och kompetens: who has told this year, and who has not. */
public record ResourceListPage(Frame frame, int year, List<Organisation> organisations, List<Inventory> inventories, List<Inventory> before)
        implements Page {
    public Optional<Inventory> of(Organisation organisation) {
        return inventories.stream().filter(one -> one.organisation().id() == organisation.id()).findFirst();
    }
}
