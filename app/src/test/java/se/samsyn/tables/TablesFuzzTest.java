package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.kernel.Refusal;

/**
 * Many small inputs, made and mangled. {@code -Dsamsyn.fuzz=1000000} ({@code make fuzz}) is the full run; a fault names the
 * seed that shows it again.
 */
class TablesFuzzTest {
    private static final int INPUTS = Integer.getInteger("samsyn.fuzz", 20_000);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final String ALPHABET = "0123456789.,-−–:/ \u00a0\t\r\n;|\"'=+@%eETtZkvWåäöÅabcmarsjun\u0000\ufeff€\ud83d\ude00";

    @TempDir
    Path folder;

    /** 3 of 10 inputs. */
    @Test
    void numbers() {
        for (int seed = 0; seed < INPUTS * 3 / 10; seed++) {
            Random random = new Random(seed);
            WrittenNumber.find(noise(random, 14));
            double number = switch (random.nextInt(3)) {
                case 0 -> random.nextInt(2_000_000) - 1_000_000;
                case 1 -> Math.round(random.nextDouble() * 1e8) / 100.0;
                default -> random.nextGaussian() * Math.pow(10, random.nextInt(12));
            };
            assertThat(WrittenNumber.find(WrittenNumber.write(number))).as("seed " + seed).hasValue(number);
            double rounded = Math.round(number * 100) / 100.0;
            String swedish = String.format(SWEDISH, "%,.2f", rounded);
            assertThat(WrittenNumber.find(swedish)).as("seed " + seed + " " + swedish).hasValue(rounded);
        }
    }

    /** 3 of 10 inputs. */
    @Test
    void dates() {
        String[] ways = {
            "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d/M yyyy", "d/M-yyyy", "dd.MM.yyyy", "d MMMM yyyy", "EEEE d MMMM yyyy", "'den' d MMM yyyy",
            "yyyy-MM-dd HH:mm", "d/M yyyy 'kl.' H.mm", "d MMMM yyyy HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"
        };
        DateTimeFormatter[] formats = Arrays.stream(ways).map(way -> DateTimeFormatter.ofPattern(way, SWEDISH)).toArray(DateTimeFormatter[]::new);
        for (int seed = 0; seed < INPUTS * 3 / 10; seed++) {
            Random random = new Random(seed);
            String noise = noise(random, 20);
            WrittenDate.find(noise).ifPresent(date -> assertThat(date.to()).as(noise).isAfterOrEqualTo(date.from()));
            var moment = LocalDate.of(1990 + random.nextInt(60), 1, 1).atStartOfDay().plusMinutes(random.nextInt(525_600));
            int way = random.nextInt(ways.length);
            String written = moment.format(formats[way]);
            boolean clock = ways[way].contains("mm");
            assertThat(WrittenDate.find(written)).as("seed " + seed + " " + written).hasValueSatisfying(date ->
                    assertThat(date.from()).as(written).isEqualTo(clock ? moment : moment.toLocalDate().atStartOfDay()));
            WrittenDate.find(mangled(random, written));
        }
    }

    /** 2 of 10 inputs: any bytes are a table or a refusal, never a fault. */
    @Test
    void bytes() throws IOException {
        Path file = folder.resolve("f.csv");
        for (int seed = 0; seed < INPUTS * 2 / 10; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random.nextBoolean()
                    ? noise(random, 200).getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"))
                    : mangled(random, table(random).text).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0) {
                for (int i = 0; i < bytes.length; i += 1 + random.nextInt(20)) {
                    bytes[i] = (byte) random.nextInt(256);
                }
            }
            Files.write(file, bytes);
            try (TableFile tables = TableFile.open(file)) {
                for (FoundTable table : tables.tables()) {
                    try (TableRows rows = tables.rows(table)) {
                        long read = 0;
                        while (rows.hasNext()) {
                            TableRow row = rows.next();
                            assertThat(row.line()).as("seed " + seed).isBetween(table.firstLine(), table.lastLine());
                            row.text(row.width() - 1);
                            read++;
                        }
                        assertThat(read).as("seed " + seed).isEqualTo(table.rows());
                    }
                }
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("seed " + seed).startsWith("table-");
            } catch (RuntimeException fault) {
                throw new AssertionError("seed " + seed, fault);
            }
        }
    }

    /** 1 of 10 inputs: a table with title and remark around it is found whole. */
    @Test
    void tables() throws IOException {
        Path file = folder.resolve("t.csv");
        for (int seed = 0; seed < INPUTS / 10; seed++) {
            Table table = table(new Random(seed));
            Files.writeString(file, table.text);
            try (TableFile tables = TableFile.open(file)) {
                assertThat(tables.tables()).as("seed " + seed + "\n" + table.text).hasSize(1);
                assertThat(tables.tables().getFirst().headings()).as("seed " + seed + "\n" + table.text).isEqualTo(table.headings);
                assertThat(tables.tables().getFirst().rows()).as("seed " + seed + "\n" + table.text).isEqualTo(table.rows);
            }
        }
    }

    /** 1 of 10 inputs: what is written out runs nowhere, and reads back as it was. */
    @Test
    void writing() throws IOException {
        Path file = folder.resolve("w.csv");
        for (int seed = 0; seed < INPUTS / 10; seed++) {
            Random random = new Random(seed);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                cells.add("=+-@\t\r;\"'".charAt(random.nextInt(9)) + noise(random, 10).replaceAll("[\u0000\ufeff\ud800-\udfff]", ""));
            }
            Files.write(file, TableWriter.csv(List.of("a", "b", "c", "d", "e", "f"), List.of(cells)));
            String text = Files.readString(file);
            for (String cell : cells) {
                String kept = TableWriter.harmless(cell);
                boolean starts = "=+-@\t\r".indexOf(kept.charAt(0)) >= 0;
                assertThat(starts && !kept.matches("[-+]?\\d+([.,]\\d+)?")).as("seed " + seed + " " + kept).isFalse();
                assertThat(text).as("seed " + seed).contains(kept.replace("\"", "\"\""));
            }
            String name = SafeFileName.of(noise(random, 30) + (random.nextBoolean() ? "/.." : ".csv"));
            assertThat(name).as("seed " + seed).isNotEmpty().hasSizeLessThanOrEqualTo(100).doesNotContain("/", "\\", "\"", "\n", "\r", "\u0000").doesNotStartWith(".");
        }
    }

    private record Table(String text, List<String> headings, long rows) {}

    private static Table table(Random random) {
        String[] names = {"Datum", "Plats", "Händelse", "Antal", "Anmärkning", "Område", "Kategori", "Löpnr"};
        int width = 3 + random.nextInt(5);
        List<String> headings = List.of(names).subList(0, width);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append("Händelser i kommunen, uttag").append(";".repeat(width - 1)).append('\n');
        }
        text.append(String.join(";", headings)).append('\n');
        int rows = 1 + random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            text.append(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300)));
            for (int column = 1; column < width; column++) {
                text.append(';').append(column == 1 ? "Torget" : column == 3 ? String.valueOf(random.nextInt(1000)) : random.nextInt(3) == 0 ? "" : "\"ord; " + random.nextInt(9) + "\"");
            }
            text.append('\n');
            if (random.nextInt(12) == 0) {
                text.append(random.nextBoolean() ? "\n" : ";".repeat(width - 1) + "\n");
            }
        }
        return new Table(text.toString(), headings, rows);
    }

    private static String noise(Random random, int longest) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            noise.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return noise.toString();
    }

    private static String mangled(Random random, String text) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0 && !mangled.isEmpty(); i--) {
            int at = random.nextInt(mangled.length());
            switch (random.nextInt(3)) {
                case 0 -> mangled.deleteCharAt(at);
                case 1 -> mangled.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                default -> mangled.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return mangled.toString();
    }
}
