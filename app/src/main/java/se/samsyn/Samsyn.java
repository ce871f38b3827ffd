package se.samsyn;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. Which part of it runs is said on the command line; see {@code se.samsyn.commandline}. */
@Modulithic(systemName = "Samsyn")
@SpringBootApplication
public class Samsyn {
    public static void main(String[] arguments) {
        System.exit(se.samsyn.commandline.SamsynCommand.run(arguments));
    }
}
