package se.samsyn.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.StudyCommand;
import se.samsyn.database.StartupProblem;

/**
 * The program's command line. JSON alone on standard output, messages on standard error; exit code 0 only on success, 2 for
 * an unknown option, 1 for the rest.
 */
@Command(
        name = "samsyn",
        description = "Samsyn: kommunens brottsförebyggande arbete, från iakttagelse till redovisning.",
        mixinStandardHelpOptions = true,
        versionProvider = SamsynCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            StudyCommand.class,
            DemoDataCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class
        })
public final class SamsynCommand {
    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

    /** Runs a command line and returns the exit code. */
    public static int run(String... arguments) {
        // picocli would ask the terminal for its letters; see Start.
        return line().setOut(new PrintWriter(System.out, true))
                .setErr(new PrintWriter(System.err, true))
                .execute(withCommand(arguments));
    }

    /** {@code serve} is what is meant when no command is named; {@code --help} and {@code --version} are the program's own. */
    static String[] withCommand(String... arguments) {
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || OWN_OPTIONS.contains(arguments[0]));
        if (named) {
            return arguments;
        }
        return Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** The command line with its exit codes; the tests give it other streams. */
    static CommandLine line() {
        return new CommandLine(new SamsynCommand())
                .setParameterExceptionHandler(SamsynCommand::refuse)
                .setExecutionExceptionHandler((trouble, command, parsed) -> tell(trouble, command));
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong));
        command.getErr().println("Hjälp: " + command.getCommandSpec().qualifiedName() + " --help");
        return isUnknownOption(wrong) ? 2 : 1;
    }

    /** picocli speaks English. */
    private static String sentence(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return "Det här saknas: " + missing.getMissing().stream()
                    .map(argument -> argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
                    .collect(Collectors.joining(", "))
                    + ".";
        }
        return wrong instanceof UnmatchedArgumentException unmatched
                ? "Okänt: " + String.join(" ", unmatched.getUnmatched()) + "."
                : wrong.getMessage();
    }

    /** An unknown option may hide behind a required one that is missing too; both are said, the unknown decides. */
    private static boolean isUnknownOption(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption();
        }
        List<String> unmatched = wrong.getCommandLine().getUnmatchedArguments();
        boolean unknown = unmatched.stream().anyMatch(argument -> argument.startsWith("-"));
        if (unknown) {
            wrong.getCommandLine().getErr().println("Okänt: " + String.join(" ", unmatched));
        }
        return unknown;
    }

    private static int tell(Exception trouble, CommandLine command) {
        Throwable cause = trouble;
        while (cause.getCause() != null && !isForPeople(cause)) {
            cause = cause.getCause();
        }
        if (isForPeople(cause)) {
            command.getErr().println(cause.getMessage());
        } else {
            trouble.printStackTrace(command.getErr());
        }
        return 1;
    }

    private static boolean isForPeople(Throwable cause) {
        return cause instanceof StartupProblem || cause instanceof InputProblem;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SamsynCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Samsyn " + (version == null ? "(ej paketerad)" : version)};
        }
    }
}
