package se.samsyn.situation.web.circulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import se.samsyn.situation.circulation.Kind;
import se.samsyn.situation.circulation.Mode;
import se.samsyn.situation.circulation.NewCirculation;

/** What the form holds: text as it came, so that a form with mistakes goes back unchanged. */
public record CirculationForm(MultiValueMap<String, String> fields) {
    public String value(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    public boolean chosen(long organisationId) {
        return fields.getOrDefault("organisation", List.of()).contains(Long.toString(organisationId));
    }

    /** How many rows for recipients without an account the form shows. */
    public int rows() {
        return NewCirculation.MOST_LINKS;
    }

    NewCirculation circulation(UUID key, Kind kind, long objectId) {
        List<Long> organisations = fields.getOrDefault("organisation", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        List<NewCirculation.Linked> linked = new ArrayList<>();
        for (int row = 1; row <= rows(); row++) {
            linked.add(new NewCirculation.Linked(value("linked-" + row + "-organisation"), value("linked-" + row + "-function"), value("linked-" + row + "-email")));
        }
        return new NewCirculation(
                key, kind, objectId, Arrays.stream(Mode.values()).filter(mode -> mode.name().equals(value("mode"))).findFirst().orElse(null), day(),
                organisations, linked, value("confirmed").equals("true"));
    }

    private LocalDate day() {
        try {
            return value("answerBy").isBlank() ? null : LocalDate.parse(value("answerBy").strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
