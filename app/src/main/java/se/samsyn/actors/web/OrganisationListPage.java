package se.samsyn.actors.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Organisationer. */
public record OrganisationListPage(Frame frame, List<Organisation> organisations, List<Function> functions, LocalDate today)
        implements Page {

    /** The organisation's functions, with those who hold them today. */
    public String functions(Organisation organisation) {
        return String.join(" · ", functions.stream()
                .filter(function -> function.organisationId() == organisation.id())
                .map(function -> {
                    List<String> names = function.holders(today).stream().map(Function.Holder::personName).toList();
                    return names.isEmpty() ? function.name() : function.name() + " (" + String.join(", ", names) + ")";
                })
                .toList());
    }
}
