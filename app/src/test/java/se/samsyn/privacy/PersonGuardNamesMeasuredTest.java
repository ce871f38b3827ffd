package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures on names in docs/privacy.md, section "Person guard: measured". */
class PersonGuardNamesMeasuredTest {
    private static final Path SHARED = Path.of(System.getProperty("samsyn.shared", "../../shared"), "data/privacy");

    private static final List<String> FRAMES = List.of(
            "Vi såg {N} vid bron.",
            "{N} ringde och berättade om bråket.",
            "Enligt {N} var det samma gäng som i fredags.",
            "En kille som heter {N} satt på bänken.",
            "Det var {N}s moped som stals i natt.",
            "Jag pratade med {N} och hans kompis i går.",
            "Det var {N} Andersson som larmade vakten.",
            "Två elever, {N} och en till, slog på dörren.",
            "Grannen {N} hörde glas krossas.");

    /** Nothing but the name itself tells that somebody is meant. */
    private static final String LOWER_CASE = "jag såg {n} springa mot torget";

    private record Borne(String name, long bearers) {}

    @Test
    void findsFirstNamesInSentencesByHowManyBearThem() throws IOException {
        List<Borne> names = new ArrayList<>();
        for (String file : List.of("scb-2020-fornamn-kvinnor.csv.gz", "scb-2020-fornamn-man.csv.gz")) {
            Path path = SHARED.resolve(file);
            assumeTrue(Files.exists(path), "Left out: the statistics of first names are not on this machine");
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
                in.lines().skip(1).map(line -> line.split(",")).forEach(row -> names.add(new Borne(row[0], Long.parseLong(row[1].strip()))));
            }
        }
        double asked = 0;
        double found = 0;
        for (String frame : FRAMES) {
            double foundOfFrame = foundShare(frame, names);
            System.out.printf(Locale.ROOT, "First names, %s: %.2f %% of bearers%n", frame, 100 * foundOfFrame);
            asked++;
            found += foundOfFrame;
        }
        System.out.printf(Locale.ROOT, "First names, all frames: %.2f %%; in lower case: %.2f %%%n",
                100 * found / asked, 100 * foundShare(LOWER_CASE, names));
        assertThat(found / asked).isGreaterThanOrEqualTo(0.90);
    }

    private static double foundShare(String frame, List<Borne> names) {
        double asked = 0;
        double found = 0;
        for (Borne borne : names) {
            String name = frame.contains("{n}") ? borne.name.toLowerCase(Locale.ROOT) : borne.name;
            int at = frame.toLowerCase(Locale.ROOT).indexOf("{n}");
            String text = frame.replace("{N}", name).replace("{n}", name);
            asked += borne.bearers;
            boolean hit = PersonGuard.screen(text).stream()
                    .anyMatch(f -> f.kind() == PersonGuard.Kind.NAME && f.start() <= at && f.end() >= at + name.length());
            found += hit ? borne.bearers : 0;
        }
        return found / asked;
    }

    @Test
    void findsMadeFullNamesAndLeavesStreetsAlone() throws IOException {
        Path path = SHARED.resolve("faker-9.9.0-sv-names-streets.json");
        assumeTrue(Files.exists(path), "Left out: the list of made names and streets is not on this machine");
        JsonNode lists = JsonMapper.shared().readTree(path);
        List<String> first = strings(lists.get("first_name"));
        List<String> last = strings(lists.get("last_name"));
        Random random = new Random(9);
        int found = 0;
        int asked = 5_000;
        for (int i = 0; i < asked; i++) {
            String name = any(first, random) + " " + any(last, random);
            int at = "Vi såg ".length();
            found += PersonGuard.screen("Vi såg " + name + " vid bron.").stream()
                            .anyMatch(f -> f.start() == at && f.end() == at + name.length())
                    ? 1
                    : 0;
        }
        List<String> streets = new ArrayList<>();
        for (String street : strings(lists.get("street_name"))) {
            strings(lists.get("street_suffix")).forEach(suffix -> streets.add(street + suffix));
            strings(lists.get("street_name_part")).forEach(part -> streets.add(street + part));
        }
        for (String name : first) {
            streets.add(name + (name.endsWith("s") ? "" : "s") + " väg");
            streets.add(name + (name.endsWith("s") ? "gatan" : "sgatan"));
        }
        int alarms = 0;
        List<String> examples = new ArrayList<>();
        for (String street : streets) {
            if (!PersonGuard.isClean("Bråk på " + street + " 12 i natt.")) {
                alarms++;
                examples.add(street);
            }
        }
        System.out.printf(Locale.ROOT, "Made full names: %d of %d (%.2f %%); streets: %d alarms of %d, e.g. %s%n",
                found, asked, 100.0 * found / asked, alarms, streets.size(), examples.stream().limit(10).toList());
        assertThat((double) found / asked).isGreaterThanOrEqualTo(0.90);
        assertThat((double) alarms / streets.size()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void leavesLocalitiesAlone() throws IOException {
        Path path = SHARED.resolve("../geography/swemapdata-tatorter-2020.csv");
        assumeTrue(Files.exists(path), "Left out: the list of localities is not on this machine");
        List<String> rows = Files.readAllLines(path);
        int column = List.of(rows.getFirst().replace("\"", "").split(",")).indexOf("name");
        List<String> alarms = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String name = row.replace("\"", "").split(",")[Math.max(column, 1)];
            if (!PersonGuard.isClean("Bråk i " + name + " i natt.")) {
                alarms.add(name);
            }
        }
        System.out.printf(Locale.ROOT, "Localities: %d alarms of %d, e.g. %s%n",
                alarms.size(), rows.size() - 1, alarms.stream().limit(10).toList());
        assertThat((double) alarms.size() / rows.size()).isLessThanOrEqualTo(0.02);
    }

    private static List<String> strings(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isString()) {
            all.add(node.asString());
        } else {
            node.forEach(part -> all.addAll(strings(part)));
        }
        return all;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
