package se.samsyn.dataprotection.web;

import java.util.List;
import java.util.stream.Collectors;
import se.samsyn.dataprotection.DataProtection;
import se.samsyn.dataprotection.catalogue.CatalogueStore;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Role;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** @param answer what was found, or null before the search */
public record AccessPage(Frame frame, String word, DataProtection.Answer answer, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String roles(DataProtection.Staff staff) {
        return staff.account().roles().stream().sorted().map(Role::name).map(role -> frame.say("role." + role)).collect(Collectors.joining(", "));
    }

    /** Where a row is seen, or empty for tables without a page. */
    public String address(CatalogueStore.Found found, long id) {
        return switch (found.table()) {
            case "observation" -> "/handelser/" + id;
            case "picture" -> "/lagesbilder/" + id;
            case "problem" -> "/problembilder/" + id;
            case "import_batch" -> "/handelser/las-in/" + id;
            case "release" -> "/handlingar/" + id;
            default -> "";
        };
    }

    public List<CatalogueStore.Found> elsewhere() {
        return answer.elsewhere();
    }
}
