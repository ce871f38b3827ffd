package se.samsyn.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a process of its own, started as its jar starts it, from the class path of the tests. */
final class Program implements AutoCloseable {
    /** Generous, for a machine that does much else. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final int port;
    private final Lines out;
    private final Lines error;

    private Program(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.out = new Lines(process.getInputStream());
        this.error = new Lines(process.getErrorStream());
    }

    /** What a command left: its exit code and what it wrote. */
    record Ended(int code, String out, String error) {}

    /** Runs a command to its end. */
    static Ended run(Path folder, Map<String, String> environment, Object... arguments) throws Exception {
        try (var program = start(folder, environment, null, 0, arguments)) {
            return program.awaitEnd();
        }
    }

    /** Runs a command to its end. */
    static Ended run(Path folder, Object... arguments) throws Exception {
        return run(folder, Map.of(), arguments);
    }

    /** Starts the pages on a data folder and waits until it says that it runs. */
    static Program serve(Path data, Object... more) throws Exception {
        return serve(data, Map.of(), more);
    }

    static Program serve(Path data, Map<String, String> environment, Object... more) throws Exception {
        int port = freePort();
        var arguments = new ArrayList<Object>(List.of("serve", "--port", port));
        if (data != null) {
            arguments.addAll(List.of("--data", data));
        }
        arguments.addAll(Arrays.asList(more));
        Path folder = data == null ? Path.of("target") : data.getParent();
        var program = start(folder, environment, data, port, arguments.toArray());
        try {
            program.awaitError("Samsyn är igång");
            return program;
        } catch (Throwable trouble) {
            program.close();
            throw trouble;
        }
    }

    /** Starts a command and does not wait. */
    static Program start(Path folder, Map<String, String> environment, Path data, int port, Object... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short-lived processes on a busy machine: no second compiler, no collector threads.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                classPath(),
                "se.samsyn.commandline.Start"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMSYN_"));
        // As in a bare container: no language settings.
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), data, port);
    }

    /** Without the tests' own classes. */
    private static String classPath() {
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> !entry.equals(tests))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Below the ports that the system hands out by itself: nobody takes it between this answer and its use. */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Another.
            }
        }
    }

    String site() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return data;
    }

    Process process() {
        return process;
    }

    String out() {
        return out.all();
    }

    String error() {
        return error.all();
    }

    /** Waits for a line on standard error that contains the words. */
    String awaitError(String words) throws InterruptedException {
        return error.await(words);
    }

    Ended awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Still running: " + out.all() + error.all());
        }
        return new Ended(process.exitValue(), out.toEnd(), error.toEnd());
    }

    /** As {@code kill}: asks it to stop. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill -9} on the database too, which takes its own children with it. */
    void killDatabase() throws Exception {
        var server = databaseProcess(data);
        if (server.isPresent()) {
            server.get().destroyForcibly();
            while (serves(server.get(), data)) {
                Thread.onSpinWait();
            }
        }
    }

    /** The database server of a data folder, if one runs. */
    static Optional<ProcessHandle> databaseProcess(Path data) throws IOException {
        Path pid = data.resolve("database/postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .filter(process -> serves(process, data));
    }

    /** A process that has ended may stay listed until the machine's first process clears it away; then without a command. */
    static boolean serves(ProcessHandle process, Path data) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Nothing of it is left running, however the test ended. */
    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        if (data != null) {
            killDatabase();
        }
    }

    /** What a process writes, as it comes. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private final Thread reader;
        private boolean ended;

        Lines(InputStream stream) {
            reader = Thread.startVirtualThread(() -> read(stream));
        }

        private void read(InputStream stream) {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    add(line);
                }
            } catch (IOException killed) {
                add("(" + killed.getMessage() + ")");
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            text.append(line).append('\n');
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized String all() {
            return text.toString();
        }

        /** A database server that outlives its program keeps none of its streams, so this ends with the program. */
        String toEnd() throws InterruptedException {
            if (!reader.join(PATIENCE)) {
                throw new AssertionError("Somebody else still holds the stream: " + all());
            }
            return all();
        }

        synchronized String await(String words) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                var line = text.toString().lines().filter(one -> one.contains(words)).findFirst();
                if (line.isPresent()) {
                    return line.get();
                }
                long left = deadline - System.nanoTime();
                if (ended || left <= 0) {
                    throw new AssertionError("Did not say \"" + words + "\" but: " + text);
                }
                wait(Math.max(1, left / 1_000_000));
            }
        }
    }
}
