package se.samsyn.database;

/**
 * Something outside the program keeps it from starting or from doing its command. The message is one finished Swedish
 * sentence for the person at the command line, which prints it and ends with exit code 1.
 */
public final class StartupProblem extends RuntimeException {
    public StartupProblem(String message) {
        super(message);
    }

    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
