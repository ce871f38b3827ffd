package se.samsyn.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server that Samsyn starts and stops itself, with its files in the {@link DataFolder}. Set up to keep what
 * it was given: every commit is on disk before it is answered, logins need a password, and nothing listens outside this
 * machine.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String NAME = "samsyn";
    private static final int TRIES_FOR_A_PORT = 5;
    private static final long LOG_BYTES = 10L << 20;

    private final DataFolder folder;
    private final ServerUser user;
    private final Path binaries;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private boolean ours;

    private EmbeddedServer(DataFolder folder, ServerUser user, Path binaries, Map<String, String> settings) {
        this.folder = folder;
        this.user = user;
        this.binaries = binaries;
        this.settings.put("listen_addresses", "127.0.0.1");
        this.settings.put("unix_socket_directories", "");
        this.settings.put("password_encryption", "scram-sha-256");
        this.settings.put("fsync", "on");
        this.settings.put("synchronous_commit", "on");
        this.settings.put("full_page_writes", "on");
        this.settings.put("max_connections", "80");
        this.settings.put("shared_buffers", "192MB");
        this.settings.put("random_page_cost", "1.1");
        this.settings.put("jit", "off");
        this.settings.put("timezone", "UTC");
        this.settings.putAll(settings);
    }

    /**
     * Locks the folder and starts its server; the first time, makes the database and its logins. What a killed
     * predecessor left behind is cleared away first.
     *
     * @throws StartupProblem when the folder is in use, not ours, of another PostgreSQL, or the server does not start
     */
    public static EmbeddedServer start(Path dataFolder) {
        return start(dataFolder, Map.of());
    }

    /** As {@link #start(Path)}, with server settings that go before ours; for tests whose data nobody will miss. */
    static EmbeddedServer start(Path dataFolder, Map<String, String> settings) {
        DataFolder folder = DataFolder.open(dataFolder);
        folder.lockOrRefuse();
        return startLocked(folder, null, settings);
    }

    /**
     * For a command: joins the server that a running program has started in the folder, or starts it for the command's
     * own time. {@link #close()} stops only what was started here.
     *
     * @throws StartupProblem also when there is no database in the folder
     */
    public static EmbeddedServer join(Path dataFolder) {
        if (!Files.exists(dataFolder)) {
            throw new StartupProblem("Datamappen " + dataFolder.toAbsolutePath().normalize()
                    + " finns inte. Ange rätt mapp med --data.");
        }
        DataFolder folder = DataFolder.open(dataFolder);
        if (!Files.exists(folder.cluster())) {
            throw new StartupProblem(
                    "Det finns ingen databas i datamappen " + folder.root() + ". Ange rätt mapp med --data.");
        }
        if (folder.lock()) {
            return startLocked(folder, null, Map.of());
        }
        var running = new EmbeddedServer(folder, ServerUser.OURSELVES, null, Map.of());
        running.database().awaitAnswer();
        return running;
    }

    static EmbeddedServer startLocked(DataFolder folder, ServerUser asWhom, Map<String, String> settings) {
        try {
            refuseAnotherMajor(folder);
            ServerUser user = asWhom != null ? asWhom : ServerUser.choose(folder);
            var server = new EmbeddedServer(folder, user, ServerBinaries.unpackedIn(folder), settings);
            user.takeOver(folder);
            server.stopOrphan();
            server.initialise();
            server.launch();
            try {
                ServerLogins.ensure(server.superuser(), server.database(), NAME);
            } catch (RuntimeException trouble) {
                server.stop();
                throw trouble;
            }
            return server;
        } catch (IOException trouble) {
            folder.close();
            throw folder.problem(trouble);
        } catch (RuntimeException trouble) {
            folder.close();
            throw trouble;
        }
    }

    /** Where the server answers, and its three logins. */
    public Database database() {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME,
                login("samsyn_owner"),
                login("samsyn_app"),
                login("samsyn_portal"));
    }

    /** The login that may make databases and logins; used at the very first start, and by tests. */
    Database.Login superuser() {
        return login("postgres");
    }

    int port() {
        return folder.port().orElseThrow(() -> new StartupProblem("Datamappen " + folder.root()
                + " används av ett annat program, men databasen har ännu inte startat. Försök igen om en stund."));
    }

    private Database.Login login(String name) {
        return new Database.Login(name, folder.password(name));
    }

    private static void refuseAnotherMajor(DataFolder folder) throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String major = Files.readString(version).strip();
        if (!major.equals(ServerBinaries.MAJOR)) {
            throw new StartupProblem("Datamappen " + folder.root() + " är gjord av PostgreSQL " + major
                    + " och den här versionen av Samsyn använder PostgreSQL " + ServerBinaries.MAJOR
                    + ". Flytta så här: kör kommandot backup med den Samsyn-version som gjorde mappen, och sedan restore"
                    + " med den här versionen i en ny, tom mapp.");
        }
    }

    /**
     * A server outlives its program when that was killed. It is stopped, not joined: only a fresh start makes certain
     * of settings and binaries.
     */
    private void stopOrphan() throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        long pid;
        try {
            pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        } catch (NoSuchFileException cleanlyStopped) {
            return;
        } catch (RuntimeException cutShort) {
            pid = -1;
        }
        var process = ProcessHandle.of(pid).filter(this::isOurServer);
        if (process.isPresent()) {
            stop();
            process.get().destroyForcibly();
            awaitEnd(process.get());
        }
        // A killed server's helpers work on until they are done, and keep the next server out for as long.
        var helpers = ProcessHandle.allProcesses().filter(this::isOurHelper).toList();
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(this::awaitEnd);
        // Another process may have got the number since; PostgreSQL would then take our folder for being in use.
        Files.deleteIfExists(pidFile);
    }

    /**
     * Not by {@link ProcessHandle#onExit}: in a container whose first process does not clear away the dead, an ended server
     * stays in the list of processes, without a command line.
     */
    private void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isOurServer(process) || isOurHelper(process)) {
            if (System.nanoTime() > deadline) {
                throw new StartupProblem("En tidigare databasprocess (" + process.pid() + ") i datamappen " + folder.root()
                        + " går inte att stoppa. Avsluta den och starta igen.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** By the folder it works in; nobody but a database server works there as {@code postgres}. */
    private boolean isOurHelper(ProcessHandle process) {
        try {
            Path folderOfWork = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return folderOfWork.equals(folder.cluster().toRealPath())
                    && process.info().command().filter(program -> program.endsWith("/postgres")).isPresent();
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(folder.cluster().toString());
        } catch (IOException notReadable) {
            // No /proc here, or the process ended since: then it has no command either.
            return process.info().command().filter(program -> program.endsWith("postgres")).isPresent();
        }
    }

    /** Made beside and renamed, so that a start that was killed half-way leaves nothing that looks like a database. */
    private void initialise() throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path partial = folder.cluster().resolveSibling("database.partial");
        ServerBinaries.delete(partial);
        for (String login : List.of("postgres", "samsyn_owner", "samsyn_app", "samsyn_portal")) {
            folder.password(login);
        }
        Path password = folder.writeSecret("password.once", folder.password("postgres") + "\n");
        Result result;
        try {
            user.share(password);
            result = run(
                    "initdb",
                    "--pgdata=" + partial,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=sv-SE",
                    "--locale=C.UTF-8",
                    "--lc-messages=C");
        } finally {
            Files.delete(password);
        }
        if (result.code() != 0) {
            throw failed("Databasen kunde inte skapas", result.output());
        }
        Path access = partial.resolve("pg_hba.conf");
        Files.writeString(access, "host all all 127.0.0.1/32 scram-sha-256\n", StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(partial, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        rotateLog();
        String output = "";
        for (int attempt = 0; attempt < TRIES_FOR_A_PORT; attempt++) {
            int port = freePort(attempt == 0 ? folder.port().orElse(0) : 0);
            folder.keepPort(port);
            settings.put("port", Integer.toString(port));
            var options = new StringBuilder();
            settings.forEach((name, value) -> options.append(" -c ").append(name).append("='").append(value).append('\''));
            long logBefore = Files.exists(folder.serverLog()) ? Files.size(folder.serverLog()) : 0;
            var result = run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + folder.cluster(),
                    "--log=" + folder.serverLog(),
                    "--wait",
                    "--timeout=120",
                    "--options=" + options);
            if (result.code() == 0) {
                ours = true;
                return;
            }
            output = result.output() + newLog(logBefore);
            if (!output.contains("could not bind")) {
                break;
            }
        }
        throw failed("Databasen startade inte", output);
    }

    private int freePort(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted != 0) {
                return freePort(0);
            }
            throw new StartupProblem("Ingen ledig port på 127.0.0.1 för databasen: " + taken.getMessage() + ".", taken);
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(folder.serverLog()) && Files.size(folder.serverLog()) > LOG_BYTES) {
            Files.move(
                    folder.serverLog(),
                    folder.serverLog().resolveSibling("postgres.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String newLog(long from) throws IOException {
        if (!Files.exists(folder.serverLog())) {
            return "";
        }
        byte[] all = Files.readAllBytes(folder.serverLog());
        return new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
    }

    private StartupProblem failed(String what, String output) {
        if (output.contains("No space left")) {
            return folder.diskFull(null);
        }
        String reason = output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .reduce((first, last) -> last)
                .orElse(output.strip());
        return new StartupProblem(what + " i datamappen " + folder.root() + ": " + reason.strip() + " (se "
                + folder.serverLog() + ").");
    }

    private record Result(int code, String output) {}

    private Result run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(user.command(binaries.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        // Not a pipe: the started server inherits it, and reading would wait for the server's end.
        Path output = Files.createTempFile("samsyn-" + program, ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            String path = System.getenv("PATH");
            builder.environment().clear();
            builder.environment().put("PATH", path == null ? "/usr/sbin:/usr/bin:/sbin:/bin" : path);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Result(code, Files.readString(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /**
     * Open transactions are rolled back. At worst, after four seconds, the server stops as in a power cut, which the next
     * start repairs: the pages have had their part of the ten seconds before.
     */
    private void stop() {
        try {
            String cluster = "--pgdata=" + folder.cluster();
            if (run("pg_ctl", "stop", cluster, "--mode=fast", "--wait", "--timeout=4").code() != 0) {
                run("pg_ctl", "stop", cluster, "--mode=immediate", "--wait", "--timeout=2");
            }
        } catch (IOException trouble) {
            throw folder.problem(trouble);
        }
    }

    /** Stops the server, within ten seconds, if it was started here, and lets go of the folder. Harmless when repeated. */
    @Override
    public void close() {
        synchronized (this) {
            if (!ours) {
                return;
            }
            ours = false;
        }
        stop();
        folder.close();
    }
}
