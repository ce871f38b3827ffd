package se.samsyn.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** R and numpy, each in a process of its own that is given the folder and times itself. */
final class Others {
    private Others() {}

    static void run(Book book, Data data, String name, String script, List<String> command) throws IOException, InterruptedException {
        Path results = data.folder().resolve(name + ".tsv");
        Files.deleteIfExists(results);
        Path file = data.folder().resolve(script);
        try (var stream = Others.class.getResourceAsStream("/peers/" + script)) {
            Files.write(file, stream.readAllBytes());
        }
        List<String> words = new java.util.ArrayList<>(command);
        words.add(file.toString());
        words.add(data.folder().toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(java.util.Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "LC_ALL", "C.UTF-8"));
        try {
            int code = builder.redirectErrorStream(true).redirectOutput(data.folder().resolve(name + ".log").toFile()).start().waitFor();
            if (code != 0) {
                book.leaveOut(name, "ended with " + code + "; see " + data.folder().resolve(name + ".log"));
            }
        } catch (IOException absent) {
            book.leaveOut(name, "not installed");
            return;
        }
        if (Files.exists(results)) {
            Files.readAllLines(results).forEach(line -> read(book, line.split("\t")));
        }
    }

    private static void read(Book book, String[] words) {
        switch (words[0]) {
            case "version" -> book.version(words[1]);
            case "absent" -> book.leaveOut(words[1], words[2]);
            default -> book.add(new Timed(words[1], words[2], (long) Double.parseDouble(words[3]), Integer.parseInt(words[4]),
                    Double.parseDouble(words[5]), Double.parseDouble(words[6])));
        }
    }
}
