package se.samsyn.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The project's own files as texts, by path from the project's folder. */
final class Sources {
    static final Path PROJECT = Path.of("").toAbsolutePath().getFileName().toString().equals("app")
            ? Path.of("..").normalize()
            : Path.of("");

    private Sources() {}

    static Map<String, String> under(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        Path start = PROJECT.resolve(folder);
        try (var files = Files.walk(start)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                texts.put(PROJECT.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
