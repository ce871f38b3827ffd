package se.samsyn.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.samsyn.database.StartupProblem;
import tools.jackson.databind.json.JsonMapper;

/** The option that says where a command's answer goes. */
final class Answer {
    @Option(names = "--out", description = "Filen som svaret (JSON) skrivs till, i stället för standard ut.")
    Path out;

    void give(Object answer) {
        String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
        if (out == null) {
            System.out.print(json);
            System.out.flush();
            return;
        }
        try {
            Files.writeString(out, json);
        } catch (IOException trouble) {
            throw new StartupProblem("Svaret kunde inte skrivas till " + out + ": " + trouble.getMessage() + ".", trouble);
        }
    }
}
