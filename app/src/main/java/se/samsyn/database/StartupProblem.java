package se.samsyn.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

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

    /** Why a file operation failed, as the end of a Swedish sentence. */
    public static String reason(IOException trouble) {
        if (String.valueOf(trouble.getMessage()).contains("No space left")) {
            return "disken är full";
        }
        return switch (trouble) {
            case AccessDeniedException denied -> "användaren saknar rättighet till " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " finns inte";
            case FileAlreadyExistsException file -> file.getFile() + " är en fil, inte en mapp";
            case FileSystemException file
            when file.getReason() != null -> file.getFile() + ": " + file.getReason().toLowerCase(Locale.ROOT);
            default -> String.valueOf(trouble.getMessage());
        };
    }
}
