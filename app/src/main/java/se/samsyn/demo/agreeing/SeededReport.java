package se.samsyn.demo.agreeing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;

/** Björkhamn's report to the board: drafted by the program, locked and handed over; the council has not had it yet. */
@Component
class SeededReport {
    private final BoardReports reports;

    SeededReport(BoardReports reports) {
        this.reports = reports;
    }

    void seed(LocalDate today, Visitor coordinator) {
        long id = reports.draft(
                new Period(today.minusYears(1), today.minusDays(1)),
                UUID.nameUUIDFromBytes("9999 report".getBytes(StandardCharsets.UTF_8)), coordinator);
        reports.lock(id, reports.get(id).version(), coordinator);
        reports.handOver(
                id, reports.get(id).version(), new BoardReport.Handed("Kommunstyrelsen", today, "§ 131", "KS 2026/00244"), coordinator);
    }
}
