package se.samsyn.forums.web.cycle;

import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.forums.telling.Telling;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Kommunikationsplan: who tells whom what and when. @param form what was written in a line with mistakes, else empty */
public record CommunicationPage(
        Frame frame, List<Telling> lines, List<Function> functions, boolean writes, Map<String, String> form, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String teller(Telling line) {
        return functions.stream().filter(function -> function.id() == line.functionId()).map(Function::name).findFirst().orElse("");
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
