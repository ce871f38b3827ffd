package se.samsyn.commandline.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.analysis.rhythm.WeekRhythm;
import se.samsyn.commandline.study.input.Cell;
import se.samsyn.commandline.study.input.CsvFile;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.TimeText;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.OptionText;

/** Shares events with uncertain times among the hours of the week. See docs/methods/rhythm.md. */
@Command(
        name = "rhythm",
        description = "Fördelar händelser på veckans timmar, också när tiden bara är känd som från–till.",
        mixinStandardHelpOptions = true)
final class RhythmCommand implements Callable<Integer> {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([mhd])");

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med en händelse per rad (även .gz).")
    private Path in;

    @Option(names = "--start", required = true, paramLabel = "KOLUMN", description = "Kolumnen med tidigaste tid.")
    private String start;

    @Option(names = "--end", required = true, paramLabel = "KOLUMN", description = "Kolumnen med senaste tid.")
    private String end;

    @Option(names = "--zone", defaultValue = "Europe/Stockholm", description = "Klockans zon (${DEFAULT-VALUE}).")
    private String zone;

    @Option(
            names = "--longest",
            defaultValue = "24h",
            description = "Längre tidsrum lämnas utanför: 90m, 24h, 7d (${DEFAULT-VALUE}).")
    private String longest;

    @Option(names = "--missing-end", description = "exact: en tom sluttid betyder att starttiden är exakt.")
    private String missingEnd;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        boolean exact = missingEnd != null;
        if (exact && !missingEnd.equals("exact")) {
            throw OptionText.wrong(spec, "--missing-end är \"" + missingEnd + "\", ska vara exact.");
        }
        ZoneId clock = OptionText.zone(spec, zone);
        TimeText times = new TimeText(clock);
        AoristicWeek week = new AoristicWeek(clock, length());
        // One column may hold both: exact times.
        List<String> columns = start.equals(end) ? List.of(start) : List.of(start, end);
        new CsvFile(in).read(columns, (line, cells) -> {
            Cell from = cells[0];
            Cell to = cells[cells.length - 1];
            if (from.isBlank() || (to.isBlank() && !exact)) {
                week.exclude();
                return;
            }
            long first = moment(times, line, from, start);
            week.add(first, to.isBlank() ? first : moment(times, line, to, end));
        });
        WeekRhythm rhythm = week.rhythm();
        tell(rhythm, times);
        answer.write(spec.commandLine().getOut(), json -> write(rhythm, json));
        return 0;
    }

    private static void write(WeekRhythm rhythm, JsonAnswer json) {
        json.object().name("hours").array();
        for (double[] day : rhythm.hours()) {
            json.newLine().array();
            for (double hour : day) {
                json.value(hour);
            }
            json.endArray();
        }
        json.endArray();
        json.name("excluded").value(rhythm.excluded());
        json.name("unknownShare").value(rhythm.unknownShare()).endObject();
    }

    private void tell(WeekRhythm rhythm, TimeText times) {
        PrintWriter err = spec.commandLine().getErr();
        if (rhythm.excluded() > 0) {
            err.println(rhythm.excluded() + " händelser utan användbar tid är inte med.");
        }
        if (times.dates() > 0) {
            err.println(times.dates() + " tider är bara ett datum och räknas som 00.00.");
        }
        if (times.dayNumbers() > 0) {
            err.println(times.dayNumbers() + " tider är dagnummer och räknas från 1970-01-01 00.00.");
        }
    }

    private long moment(TimeText times, long line, Cell cell, String column) {
        try {
            return times.epochMilli(cell);
        } catch (IllegalArgumentException wrong) {
            throw InputProblem.atLine(in, line, "\"" + cell + "\" i kolumnen \"" + column + "\" är inte en tid");
        }
    }

    private Duration length() {
        Matcher matcher = LENGTH.matcher(longest);
        if (!matcher.matches()) {
            throw OptionText.wrong(spec, "--longest är \"" + longest + "\", ska vara till exempel 90m, 24h eller 7d.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
