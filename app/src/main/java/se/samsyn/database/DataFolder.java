package se.samsyn.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything one installation with the embedded server remembers: the database, its passwords and
 * port, and the lock that keeps a second program out. Only its owner may read it.
 */
public final class DataFolder implements AutoCloseable {
    /** Below this a start is refused: the server would stop at its first write, perhaps in the middle of a save. */
    private static final long LEAST_FREE_BYTES = 64L << 20;
    /** What the unpacked server and a new, empty database need. */
    private static final long FREE_BYTES_FOR_NEW = 400L << 20;

    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private FileChannel lockChannel;
    private FileLock lock;
    private boolean holdsPlace;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens the folder, creating it where it is missing. Does not lock it.
     *
     * @throws StartupProblem when it cannot be made, belongs to someone else or its disk is full
     */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        var opened = new DataFolder(root);
        try {
            if (!Files.isDirectory(root)) {
                if (root.getParent() != null) {
                    Files.createDirectories(root.getParent());
                }
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            opened.refuseAnotherOwner();
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            opened.refuseFullDisk();
        } catch (IOException trouble) {
            throw opened.problem(trouble);
        }
        return opened;
    }

    /** Takes the folder for this process, until {@link #close()} or the process's end, however it ends. */
    public boolean lock() {
        if (lock != null) {
            return true;
        }
        // Asked before the file is opened: closing it again would, under POSIX, let go of this process's own lock.
        if (!LOCKED_HERE.add(root)) {
            return false;
        }
        holdsPlace = true;
        try {
            lockChannel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockChannel.tryLock();
        } catch (IOException trouble) {
            throw problem(trouble);
        } finally {
            if (lock == null) {
                close();
            }
        }
        return lock != null;
    }

    /** As {@link #lock()}, but refuses with a sentence when another program has the folder. */
    void lockOrRefuse() {
        if (!lock()) {
            throw new StartupProblem("Samsyn körs redan på datamappen " + root
                    + ". Stoppa det programmet först, eller välj en annan mapp med --data.");
        }
    }

    public Path root() {
        return root;
    }

    /** The database server's own files. */
    Path cluster() {
        return root.resolve("database");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    /** The server's port as last started, if there was a start. */
    Optional<Integer> port() {
        try {
            return Optional.of(Integer.parseInt(Files.readString(root.resolve("port")).strip()));
        } catch (NoSuchFileException | NumberFormatException neverKept) {
            return Optional.empty();
        } catch (IOException trouble) {
            throw problem(trouble);
        }
    }

    void keepPort(int port) {
        writeSecret("port", port + "\n");
    }

    /**
     * The password of one of the server's logins. Made at random, once, when the folder has no database yet.
     *
     * @throws StartupProblem when the database is there and its passwords are not
     */
    String password(String login) {
        Path file = root.resolve("passwords");
        var passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            }
        } catch (IOException trouble) {
            throw problem(trouble);
        }
        String known = passwords.getProperty(login);
        if (known != null) {
            return known;
        }
        if (Files.exists(cluster())) {
            throw new StartupProblem("Lösenordet för databasens inloggning " + login + " saknas i filen " + file
                    + ". Lägg tillbaka filen från en säkerhetskopia av datamappen.");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        passwords.setProperty(login, HexFormat.of().formatHex(random));
        var text = new StringBuilder();
        passwords.forEach((name, password) -> text.append(name).append('=').append(password).append('\n'));
        writeSecret("passwords", text.toString());
        return passwords.getProperty(login);
    }

    /** Readable by the owner alone. Written beside and renamed, so that a killed process leaves the old file or the new one, never half of it. */
    Path writeSecret(String name, String text) {
        Path fresh = root.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return Files.move(fresh, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException trouble) {
            throw problem(trouble);
        }
    }

    private void refuseAnotherOwner() throws IOException {
        int owner = (Integer) Files.getAttribute(root, "unix:uid");
        if (owner != ServerUser.ownUserId() && !ServerUser.mayHaveBeenHandedTo(owner)) {
            throw new StartupProblem("Datamappen " + root + " tillhör en annan användare ("
                    + Files.getOwner(root).getName()
                    + "). Starta som den användaren, eller välj en annan mapp med --data.");
        }
    }

    private void refuseFullDisk() throws IOException {
        long needed = Files.exists(cluster()) ? LEAST_FREE_BYTES : FREE_BYTES_FOR_NEW;
        if (Files.getFileStore(root).getUsableSpace() < needed) {
            throw diskFull(null);
        }
    }

    StartupProblem diskFull(Throwable cause) {
        return new StartupProblem(
                "Disken där datamappen " + root
                        + " ligger är full. Frigör minst 400 MB och starta igen; inget som var sparat har gått förlorat.",
                cause);
    }

    /** The sentence for a file operation that failed. */
    StartupProblem problem(IOException trouble) {
        if (Optional.ofNullable(trouble.getMessage()).orElse("").contains("No space left")) {
            return diskFull(trouble);
        }
        return new StartupProblem(
                "Datamappen " + root + " kan inte användas: " + StartupProblem.reason(trouble) + ". Välj en annan mapp med --data.", trouble);
    }

    /** Lets go of the lock. */
    @Override
    public void close() {
        try {
            if (lockChannel != null) {
                lockChannel.close();
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } finally {
            if (holdsPlace) {
                LOCKED_HERE.remove(root);
            }
            holdsPlace = false;
            lock = null;
            lockChannel = null;
        }
    }
}
