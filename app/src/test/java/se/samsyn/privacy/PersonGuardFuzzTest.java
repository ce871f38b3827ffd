package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samsyn.privacy.PersonGuard.Finding;

/** {@code make fuzz} asks for a million texts; the usual run for a few thousand. */
class PersonGuardFuzzTest {
    private static final int TEXTS = Integer.getInteger("samsyn.fuzz", 5_000);
    private static final String ODD = "AÅÄÖaåäözZ0123456789 .,-:;!?()[]/\\@+_'\"\n\r\t\u00A0\u200B\u2013\u00AD§İıſßǅé\u0301\uD83D\uDE00\uD800";

    /** Pieces of the kinds that the rules look for, so that chance puts them together. */
    private static final List<String> PIECES = List.of(
            "811218-9876", "850312", "sista fyra 1234", "070-174 06 05", "a.b@exempel.se", "(at)", "ABC 123", "ABC12D", "bil ", "lgh 1102",
            "3 tr", "herr ", "Kalle ", "Björn", "Andersson", "s gata", " AB", "heter ", "kallas ", "grannen ", "M. ", "Sankt ", " - ", "\n\n",
            "    ", "pnr ", "född ", "K.L.", "Anna-", "von ", "skylt KUNGEN", "initialerna ");

    @Test
    void whateverIsWrittenItAnswersInOrderAndWhatIsMaskedIsClean() throws IOException {
        List<String> sentences = PersonGuardSentencesTest.texts().toList();
        Random random = new Random(20261124);
        long findings = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, sentences);
            int end = 0;
            for (Finding finding : PersonGuard.screen(text)) {
                assertThat(finding.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(finding.end()).as(text).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
                end = finding.end();
                findings++;
            }
            String masked = PersonGuard.mask(text);
            assertThat(PersonGuard.screen(masked)).as(text).isEmpty();
            assertThat(PersonGuard.mask(masked)).isEqualTo(masked);
        }
        System.out.printf("Person guard, fuzzed: %d texts, %d findings%n", TEXTS, findings);
        assertThat(findings).isGreaterThan(TEXTS / 4);
    }

    /** Texts made to send a pattern back and forth: ten times the text takes about ten times the time. */
    @Test
    void noTextTakesMoreThanLinearTime() {
        for (String piece : List.of(
                "Anna-", "Anna ", "X-", "K. ", "a@", "a.", "1", "1 ", "0 7", "          ", "\n", "herr ", "heter , ", "bil x ", "Björn,", "ABC12", "850312 sista ")) {
            assertThat(growth(piece)).as("\"" + piece + "\" ten times over").isLessThan(40);
        }
    }

    private static double growth(String piece) {
        String small = piece.repeat(20_000 / piece.length());
        String large = small.repeat(10);
        best(small);
        return (double) best(large) / Math.max(best(small), 200_000);
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            PersonGuard.screen(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static String text(Random random, List<String> sentences) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(sentences.get(random.nextInt(sentences.size())));
                case 1 -> text.append(PIECES.get(random.nextInt(PIECES.size()))).append(PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> odd(text, random);
                default -> text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            text.setCharAt(random.nextInt(text.length()), ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }

    private static void odd(StringBuilder text, Random random) {
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(random.nextInt(20) == 0 ? (char) random.nextInt(0x10000) : ODD.charAt(random.nextInt(ODD.length())));
        }
    }
}
