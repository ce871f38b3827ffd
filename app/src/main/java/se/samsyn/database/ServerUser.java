package se.samsyn.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As whom the database server runs. PostgreSQL refuses to run as root, and Samsyn is often first tried as root in a
 * container; so root becomes somebody else, for the server only.
 */
enum ServerUser {
    /** We are an ordinary user. */
    OURSELVES,
    /**
     * Root, in a user namespace without a mapping: the process sees itself as the overflow user, so PostgreSQL is
     * content, while its files stay root's.
     */
    NAMESPACE,
    /** Root, where user namespaces are forbidden: the folder is handed to {@code nobody}, who runs the server. */
    HANDED_OVER;

    private static final String UNPRIVILEGED = "nobody";
    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();

    static int ownUserId() {
        return (int) new UnixSystem().getUid();
    }

    /** Whether this owner of a folder is the one that we, as root, hand folders to. */
    static boolean mayHaveBeenHandedTo(int owner) {
        return ownUserId() == 0 && owner == numberOf("-u");
    }

    /** The way that works here; a folder that was handed over stays so. */
    static ServerUser choose(DataFolder folder) throws IOException {
        if (ownUserId() != 0) {
            return OURSELVES;
        }
        boolean handedOver = Files.exists(folder.cluster())
                && (Integer) Files.getAttribute(folder.cluster(), "unix:uid") != 0;
        return !handedOver && works("unshare", "-U", "true") ? NAMESPACE : HANDED_OVER;
    }

    /** Makes the folder usable for the server's user. */
    void takeOver(DataFolder folder) throws IOException {
        if (this != HANDED_OVER) {
            return;
        }
        give(folder.root());
        if (Files.exists(folder.serverLog())) {
            give(folder.serverLog());
        }
        if (Files.exists(folder.cluster()) && (Integer) Files.getAttribute(folder.cluster(), "unix:uid") == 0) {
            try (var files = Files.walk(folder.cluster())) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    give(file);
                }
            }
        }
        if (!works(command("test", "-x", folder.root().toString()).toArray(String[]::new))) {
            throw new StartupProblem("Databasen kan inte köras som root, och användaren " + UNPRIVILEGED
                    + " når inte datamappen " + folder.root()
                    + ". Starta som en vanlig användare, eller välj en mapp utanför roots hemkatalog med --data.");
        }
    }

    /** Lets the server's user read this file. */
    void share(Path file) throws IOException {
        if (this == HANDED_OVER) {
            give(file);
        }
    }

    private static void give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", numberOf("-u"), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", numberOf("-g"), LinkOption.NOFOLLOW_LINKS);
    }

    /** The command as it is to be run. */
    List<String> command(String... program) {
        var command = new ArrayList<String>();
        switch (this) {
            case OURSELVES -> {}
            case NAMESPACE -> command.addAll(List.of("unshare", "-U"));
            case HANDED_OVER -> {
                if (works("setpriv", "--version")) {
                    command.addAll(List.of(
                            "setpriv",
                            "--reuid=" + numberOf("-u"),
                            "--regid=" + numberOf("-g"),
                            "--clear-groups"));
                } else {
                    command.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
                }
            }
        }
        command.addAll(Arrays.asList(program));
        return command;
    }

    private static int numberOf(String kind) {
        return NUMBERS.computeIfAbsent(kind, ServerUser::askNumberOf);
    }

    private static int askNumberOf(String kind) {
        try {
            var process = new ProcessBuilder("id", kind, UNPRIVILEGED).start();
            String number = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (process.waitFor() == 0) {
                return Integer.parseInt(number);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new StartupProblem("Databasen kan inte köras som root, och användaren " + UNPRIVILEGED
                + " finns inte. Starta som en vanlig användare.");
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
