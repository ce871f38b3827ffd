package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of docs/privacy.md, section "Person guard: measured". */
class PersonGuardMeasuredTest {
    /** Twelve digits in, a written form out. */
    private static final List<UnaryOperator<String>> FORMS = List.of(
            n -> n,
            n -> n.substring(2),
            n -> n.substring(0, 8) + "-" + n.substring(8),
            n -> n.substring(2, 8) + "-" + n.substring(8),
            n -> n.substring(2, 8) + "+" + n.substring(8),
            n -> n.substring(0, 8) + "+" + n.substring(8),
            n -> n.substring(0, 8) + " " + n.substring(8),
            n -> n.substring(2, 8) + " " + n.substring(8),
            n -> n.substring(0, 8) + " - " + n.substring(8),
            n -> n.substring(2, 8) + " – " + n.substring(8),
            n -> n.substring(0, 4) + "-" + n.substring(4, 6) + "-" + n.substring(6, 8) + "-" + n.substring(8),
            n -> n.substring(0, 4) + "-" + n.substring(4, 6) + "-" + n.substring(6, 8) + " " + n.substring(8),
            n -> n.substring(0, 4) + " " + n.substring(4, 6) + " " + n.substring(6, 8) + " " + n.substring(8),
            n -> n.substring(2, 4) + "." + n.substring(4, 6) + "." + n.substring(6, 8) + "-" + n.substring(8),
            n -> n.substring(2, 4) + "/" + n.substring(4, 6) + "/" + n.substring(6, 8) + "/" + n.substring(8),
            n -> n.substring(2, 8) + "\n" + n.substring(8),
            n -> n.substring(0, 8) + "-\r\n" + n.substring(8),
            n -> n.substring(0, 5) + "\n" + n.substring(5),
            n -> n.substring(2, 8) + "\u00A0" + n.substring(8),
            n -> String.join(" ", n.substring(2).split("")));

    @Test
    void findsTestIdentityNumbersInEveryWrittenForm() throws Exception {
        Path file = Path.of(System.getProperty("samsyn.shared", "../../shared"), "data/privacy/personnummer-meta-allPins.json.gz");
        if (!Files.exists(file)) {
            System.out.println("Left out: the list of test identity numbers is not on this machine");
        }
        assumeTrue(Files.exists(file));
        List<String> numbers = new ArrayList<>();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode node : JsonMapper.shared().readTree(in)) {
                numbers.add(node.asString());
            }
        }
        long asked = 0;
        long found = 0;
        List<String> missedForms = new ArrayList<>();
        for (int form = 0; form < FORMS.size(); form++) {
            long foundOfForm = 0;
            for (String number : numbers) {
                String written = FORMS.get(form).apply(number);
                String text = "Mannen med nr " + written + ", sågs vid torget";
                int start = "Mannen med nr ".length();
                foundOfForm += PersonGuard.screen(text).stream()
                                .anyMatch(f -> f.kind() == PersonGuard.Kind.IDENTITY_NUMBER
                                        && f.start() == start
                                        && f.end() == start + written.length())
                        ? 1
                        : 0;
                asked++;
            }
            found += foundOfForm;
            if (foundOfForm < numbers.size()) {
                missedForms.add("form " + form + ": " + (numbers.size() - foundOfForm));
            }
        }
        System.out.printf("Identity numbers: %d numbers × %d forms, found %d of %d (%.4f %%); missed %s%n",
                numbers.size(), FORMS.size(), found, asked, 100.0 * found / asked, missedForms);
        assertThat(numbers).hasSizeGreaterThan(40_000);
        assertThat((double) found / asked).isGreaterThanOrEqualTo(0.999);
    }

    /** Made sentences of the kinds that reports hold, each with numbers that are not a person's. */
    @Test
    void raisesFewFalseAlarmsOnMadeSentences() {
        Random random = new Random(20260101);
        int alarms = 0;
        int sentences = 20_000;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            String sentence = MadeSentences.next(random);
            if (!PersonGuard.isClean(sentence)) {
                alarms++;
                if (examples.size() < 15) {
                    examples.add(sentence);
                }
            }
        }
        System.out.printf("False alarms: %d of %d made sentences (%.3f %%); e.g. %s%n",
                alarms, sentences, 100.0 * alarms / sentences, examples);
        assertThat((double) alarms / sentences).isLessThanOrEqualTo(0.01);
    }

    @Test
    void findsMadePhoneNumbersInEveryWrittenForm() {
        Random random = new Random(7);
        String[] areas = {"070", "072", "073", "076", "079", "08", "031", "040", "018", "0480", "0910", "0980"};
        int asked = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String area = areas[random.nextInt(areas.length)];
            int digits = area.startsWith("07") ? 7 : area.length() == 2 ? 6 + random.nextInt(3) : area.length() == 3 ? 6 + random.nextInt(2) : 5 + random.nextInt(2);
            String rest = String.valueOf(1 + random.nextInt(9)) + String.format("%0" + (digits - 1) + "d", random.nextInt((int) Math.pow(10, digits - 1)));
            String pairs = digits % 2 == 0 ? rest.replaceAll("(..)(?=.)", "$1 ") : rest.substring(0, 3) + " " + rest.substring(3).replaceAll("(..)(?=.)", "$1 ");
            for (String written : List.of(area + "-" + rest, area + "-" + pairs, area + " " + pairs, area + "/" + rest, area + " - " + pairs,
                    "+46" + area.substring(1) + rest, "+46 " + area.substring(1) + " " + pairs, "+46 (0)" + area.substring(1) + "-" + pairs,
                    "0046 " + area.substring(1) + "-" + pairs, "(" + area + ") " + pairs)) {
                asked++;
                if (PersonGuard.isClean("Nås på " + written + " efter fyra.")) {
                    if (missed.size() < 10) {
                        missed.add(written);
                    }
                } else {
                    found++;
                }
            }
        }
        System.out.printf("Phone numbers: found %d of %d (%.3f %%); missed e.g. %s%n", found, asked, 100.0 * found / asked, missed);
        assertThat((double) found / asked).isGreaterThanOrEqualTo(0.999);
    }
}
