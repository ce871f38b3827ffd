package se.samsyn.followup.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.samsyn.kernel.Period;

/**
 * A report to the board that leads the work (13 §).
 *
 * @param number from 1 in the municipality
 * @param version rises with each change; forms carry it
 * @param passages in reading order; the place of each, from 1, is its reference
 * @param lock null while it is a draft
 * @param handed when it was handed over, or null
 * @param council when the council had it, or null
 */
public record BoardReport(
        long id, int number, int version, State state, Period period, List<Passage> passages, Lock lock, Handed handed, Council council,
        long ownerOrganisationId) {
    /** Where it stands. */
    public enum State {
        DRAFT,
        LOCKED,
        /** Överlämnad till styrelsen. */
        HANDED_OVER,
        /** Lämnad till kommunfullmäktige. */
        DELIVERED
    }

    /** What is done to it. */
    public enum Deed {
        CHANGE,
        LOCK,
        HAND_OVER,
        DELIVER
    }

    /** @param checksum SHA-256 of its frozen text */
    public record Lock(Instant at, String checksum) {}

    /** @param body such as Kommunstyrelsen */
    public record Handed(String body, LocalDate on, String paragraph, String diaryNumber) {
        public Handed {
            body = strip(body);
            paragraph = strip(paragraph);
            diaryNumber = strip(diaryNumber);
        }
    }

    public record Council(LocalDate on, String paragraph) {
        public Council {
            paragraph = strip(paragraph);
        }
    }

    /** A passage with its reference. */
    public record Numbered(int number, Passage passage) {}

    public BoardReport {
        passages = List.copyOf(passages);
    }

    public List<Numbered> of(Passage.Part part) {
        return numbered().stream().filter(one -> one.passage.part() == part).toList();
    }

    public List<Numbered> numbered() {
        return IntStream.range(0, passages.size()).mapToObj(i -> new Numbered(i + 1, passages.get(i))).toList();
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
