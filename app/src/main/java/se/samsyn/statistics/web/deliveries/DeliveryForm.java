package se.samsyn.statistics.web.deliveries;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.reading.PeriodText;
import se.samsyn.statistics.web.BreakForm;

/**
 * A table to read in as it is filled in.
 *
 * @param source the number of a source, or empty for a new one
 * @param preliminary {@code none}, {@code all} or {@code from} @param from the first preliminary period as it was written
 */
public record DeliveryForm(String key, String source, String text, String retrieved, int per, String preliminary, String from) {
    public DeliveryForm {
        source = text(source);
        text = text(text);
        retrieved = text(retrieved);
        preliminary = text(preliminary);
        from = text(from);
    }

    LocalDate retrievedOn() {
        return BreakForm.day(retrieved);
    }

    FieldErrors mistakes(boolean file, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (text.isBlank() && !file) {
            errors.add("text", "statistics.mistake.table");
        } else if (!text.isBlank() && file) {
            errors.add("text", "statistics.mistake.both");
        }
        if (!source.matches("[0-9]{0,18}")) {
            errors.add("source", "statistics.mistake.source");
        }
        LocalDate on = retrievedOn();
        if (on == null || on.isAfter(today)) {
            errors.add("retrieved", "statistics.mistake.retrieved");
        }
        preliminary(errors, preliminary, from);
        return errors;
    }

    /** As in {@link Delivery#preliminaryFrom()}. */
    String preliminaryFrom() {
        return preliminaryFrom(preliminary, from);
    }

    static void preliminary(FieldErrors errors, String preliminary, String from) {
        if (preliminary.equals("from") && PeriodText.of(from).isEmpty()) {
            errors.add("from", "statistics.mistake.preliminary");
        }
    }

    static String preliminaryFrom(String preliminary, String from) {
        return switch (preliminary) {
            case "all" -> Delivery.ALL_PRELIMINARY;
            case "from" -> PeriodText.of(from).map(SeriesPeriod::code).orElse("");
            default -> "";
        };
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
