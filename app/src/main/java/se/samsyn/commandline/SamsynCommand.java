package se.samsyn.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        subcommands = {ServeCommand.class})
public final class SamsynCommand {
    /** Runs a command line and returns the exit code. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new SamsynCommand());
        line.setExecutionExceptionHandler((trouble, command, parsed) -> {
            Throwable cause = trouble;
            while (cause.getCause() != null && !(cause instanceof StartupProblem)) {
                cause = cause.getCause();
            }
            if (cause instanceof StartupProblem) {
                System.err.println(cause.getMessage());
            } else {
                trouble.printStackTrace(System.err);
            }
            return 1;
        });
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SamsynCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Samsyn " + (version == null ? "(ej paketerad)" : version)};
        }
    }
}
