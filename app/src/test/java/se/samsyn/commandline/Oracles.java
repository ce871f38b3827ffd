package se.samsyn.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** The answers of the field's own tools, which are not part of the program. */
final class Oracles {
    private static final AtomicInteger LEFT_OUT = new AtomicInteger();

    private Oracles() {}

    /** Leaves the test out, and says so, where they are absent. */
    static Path file(String name) {
        String folder = System.getenv("SAMSYN_ORACLES");
        Path path = folder != null
                ? Path.of(folder, name)
                : Path.of(System.getProperty("samsyn.shared", "../../shared"), "oracles", name);
        if (!Files.exists(path)) {
            System.out.println("Left out, " + LEFT_OUT.incrementAndGet() + " so far: no oracle " + name + " (set SAMSYN_ORACLES to their folder)");
        }
        Assumptions.assumeTrue(Files.exists(path), "oracle " + name + " is absent");
        return path;
    }
}
