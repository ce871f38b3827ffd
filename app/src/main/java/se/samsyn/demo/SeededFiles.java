package se.samsyn.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportDesk;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/**
 * The housing company's lists of damages: last month's was read and accepted, this month's waits. It says otherwise of one
 * damage, leaves one out, tells of one late and brings new ones.
 */
@Component
class SeededFiles {
    private static final String SOURCE = "Bostadsbolagets skador";
    private static final String HEAD = "Ärendenr;Datum;Vad;Plats;Anteckning\n";

    private final Imports imports;
    private final ImportDesk desk;

    SeededFiles(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    void seed(LocalDate today, SeededPeople.Cast cast) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        String earlier = HEAD
                + row(101, first.plusDays(1), "Klotter", "Strandgatan 4", "Port och soprum")
                + row(102, first.plusDays(4), "Glaskross", "Strandgatan 4", "Ruta i entrén")
                + row(103, first.plusDays(9), "Klotter", "Kyrkbacken", "Gavel")
                + row(104, first.plusDays(12), "Nedskräpning", "Kyrkbacken", "Vid återvinningen")
                + row(105, first.plusDays(18), "Belysning", "Hamngatan", "Tre armaturer ur funktion")
                + row(106, first.plusDays(23), "Klotter", "Hamngatan", "Cykelförråd");
        String later = HEAD
                + row(101, first.plusDays(1), "Klotter", "Strandgatan 4", "Port och soprum")
                + row(102, first.plusDays(4), "Inbrott", "Strandgatan 4", "Ruta i entrén krossad för att komma in")
                + row(103, first.plusDays(9), "Klotter", "Kyrkbacken", "Gavel")
                + row(105, first.plusDays(18), "Belysning", "Hamngatan", "Tre armaturer ur funktion")
                + row(107, first.plusDays(20), "Glaskross", "Kyrkbacken", "Anmäldes i efterhand")
                + row(106, first.plusDays(23), "Klotter", "Hamngatan", "Cykelförråd")
                + row(108, first.plusDays(26), "Klotter", "Strandgatan 4", "Tvättstuga")
                + row(109, first.plusDays(27), "Fågelbo", "Strandgatan 6", "I ventilationen");
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        long accepted = hand("skador-" + first.minusMonths(1).getMonthValue() + ".csv", earlier, coordinator);
        desk.read(accepted, imports.get(accepted).mapping(), Map.of());
        desk.awaitReadings();
        ImportBatch read = imports.get(accepted);
        imports.accept(accepted, read.version(), Spread.AUTHORITIES, false, coordinator.accountId());
        hand("skador-" + first.getMonthValue() + ".csv", later, coordinator);
        desk.awaitReadings();
    }

    private static String row(int number, LocalDate day, String what, String place, String note) {
        return "BB-" + number + ';' + day + ';' + what + ';' + place + ';' + note + '\n';
    }

    private long hand(String name, String text, Visitor coordinator) {
        try {
            Path file = Files.createTempFile("samsyn-demo", ".csv");
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                return desk.receive(
                        file, name, ImportMapping.guessed(ImportMapping.Format.TABLE, SOURCE),
                        new Imports.Reader(coordinator.organisationId(), coordinator.accountId()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
