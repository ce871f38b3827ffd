package se.samsyn.demo.events;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;

/** The guard company's monthly file. The one for {@link PlantedDates#fileSentTwice()} is to be sent twice: it must count once. */
public final class GuardFile {

    private GuardFile() {}

    /** Everything the guards reported of that month, as {@link ObservationFile} text. */
    public static String of(TownEvents events, YearMonth month) {
        StringWriter text = new StringWriter();
        try {
            ObservationFile file = new ObservationFile(text);
            for (TownEvent e : events.reports()) {
                if (e.unit() == ReportingUnit.GUARDS && YearMonth.from(e.from()).equals(month)) {
                    file.accept(e);
                }
            }
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
