package se.samsyn.commandline.study.options;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import se.samsyn.commandline.study.input.InputProblem;

/** Where a study's answer goes. A file is complete or not there at all: it is written beside its place and then moved. */
public final class AnswerOption {
    @Option(names = "--out", paramLabel = "FIL", description = "Skriver svaret till en fil i stället för till standard ut.")
    private Path file;

    public void write(PrintWriter standard, Consumer<JsonAnswer> answer) {
        if (file == null) {
            send(new BufferedWriter(standard), answer);
            if (standard.checkError()) {
                throw new InputProblem("Svaret kunde inte skrivas till standard ut.");
            }
            return;
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (BufferedWriter out = Files.newBufferedWriter(file)) { // a pipe or a device
                    send(out, answer);
                }
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
            try {
                try (BufferedWriter out = Files.newBufferedWriter(beside)) {
                    send(out, answer);
                }
                readableAsOthers(beside);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | UncheckedIOException trouble) {
            throw new InputProblem("Svaret kan inte skrivas till " + file + ": " + trouble.getMessage());
        }
    }

    private static void send(BufferedWriter out, Consumer<JsonAnswer> answer) {
        JsonAnswer json = new JsonAnswer(out);
        answer.accept(json);
        json.newLine().flush();
    }

    /** A temporary file is for its owner alone; the answer is an ordinary file. */
    private static void readableAsOthers(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
