package se.samsyn.commandline.study.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the values of options; a wrong one is said with its option and what would be right. */
public final class OptionText {
    private OptionText() {}

    public static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** {@code gi-star} is the constant GI_STAR. */
    public static <E extends Enum<E>> E choice(CommandSpec spec, String option, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        String choices =
                Arrays.stream(type.getEnumConstants()).map(OptionText::word).collect(Collectors.joining(", "));
        throw wrong(spec, option + " är \"" + text + "\", ska vara något av " + choices + ".");
    }

    public static double positive(CommandSpec spec, String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw wrong(spec, option + " är " + value + ", ska vara ett tal över 0.");
        }
        return value;
    }

    public static double positive(CommandSpec spec, String option, String text, String right) {
        try {
            return positive(spec, option, Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            throw wrong(spec, option + " är \"" + text + "\", ska vara " + right + ".");
        }
    }

    /** A number between 0 and 1, neither of them. */
    public static double share(CommandSpec spec, String option, double value) {
        if (!(value > 0 && value < 1)) {
            throw wrong(spec, option + " är " + value + ", ska ligga mellan 0 och 1.");
        }
        return value;
    }

    public static double[] pair(CommandSpec spec, String option, String text, String between) {
        try {
            String[] parts = text.split(between, -1);
            double[] pair = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
            if (parts.length == 2 && Double.isFinite(pair[0]) && Double.isFinite(pair[1])) {
                return pair;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notAPair) {
            // said below
        }
        throw wrong(spec, option + " är \"" + text + "\", ska vara två tal med \"" + between + "\" emellan.");
    }

    /** Numbers with commas between, each above the one before, the first above 0. */
    public static double[] rising(CommandSpec spec, String option, String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException notANumber) {
                numbers[i] = Double.NaN;
            }
            if (!Double.isFinite(numbers[i]) || numbers[i] <= (i == 0 ? 0 : numbers[i - 1])) {
                throw wrong(spec, option + " är \"" + text + "\", ska vara stigande tal över 0 med komma emellan.");
            }
        }
        return numbers;
    }

    public static int[] counts(CommandSpec spec, String option, String text, String between) {
        double[] pair = pair(spec, option, text, between);
        if (pair[0] < 1 || pair[1] < 1 || pair[0] != Math.rint(pair[0]) || pair[1] != Math.rint(pair[1])
                || pair[0] * pair[1] > Integer.MAX_VALUE) {
            throw wrong(spec, option + " är \"" + text + "\", ska vara hela antal över 0.");
        }
        return new int[] {(int) pair[0], (int) pair[1]};
    }

    public static ZoneId zone(CommandSpec spec, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw wrong(spec, "--zone är \"" + text + "\", en okänd tidszon.");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
