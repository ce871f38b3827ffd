package se.samsyn;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. Which part of it runs is said on the command line; see {@code se.samsyn.commandline}. */
@Modulithic(systemName = "Samsyn")
@SpringBootApplication
public class Samsyn {
    public static void main(String[] arguments) {
        throw new IllegalStateException("The command line is not built yet");
    }
}
