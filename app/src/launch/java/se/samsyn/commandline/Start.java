package se.samsyn.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The first class that runs. Compiled for an older Java than the rest, so that a person who starts the program with it is
 * told so in a sentence instead of a stack trace.
 */
public final class Start {
    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        // Whatever the machine's language settings: a container often has none, and å, ä and ö would become question marks.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Samsyn behöver Java " + NEEDED + " eller senare; det här är Java " + found
                    + ". Installera en JDK " + NEEDED + " och starta med den.");
            System.exit(1);
        }
        Object code = Class.forName("se.samsyn.commandline.SamsynCommand")
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments);
        System.exit((Integer) code);
    }
}
