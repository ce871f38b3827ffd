package se.samsyn.places;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds data that lie beside the project and are never copied into it; a test without them is left out, and says so. */
final class SharedData {
    private SharedData() {}

    static Path require(String name) {
        Path file = Path.of(System.getProperty("samsyn.shared", "../../shared"), name);
        if (!Files.exists(file)) {
            System.out.println("Left out: " + name + " is not on this machine");
        }
        assumeTrue(Files.exists(file), name);
        return file;
    }
}
