package se.samsyn.commandline.study.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How sure a study's intervals are. */
public final class LevelOption {
    @Option(names = "--level", defaultValue = "0.95", description = "Säkerhet hos intervallen (${DEFAULT-VALUE}).")
    private double level;

    /** Between 0 and 1, neither of them. */
    public double of(CommandSpec spec) {
        return OptionText.share(spec, "--level", level);
    }
}
