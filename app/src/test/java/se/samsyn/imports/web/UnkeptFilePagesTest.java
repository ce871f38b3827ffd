package se.samsyn.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Format;
import se.samsyn.imports.Imports;

/** The pages of a file that came by the command line, which keeps its rows and not the file. */
class UnkeptFilePagesTest extends PageTest {
    private static final Scope TOWN = Scope.ofMunicipality("9999");

    @TempDir
    Path folder;

    @Test
    void whatNeedsTheFileIsNotOfferedAndNothingIsLostByAskingForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("fil.csv"), "datum;kategori\n2025-03-03;SKA\ni våras;SKA\n");
        Imports imports = door(Imports.class);
        long id = Scope.call(TOWN, () ->
                imports.read(file, "fil.csv", ImportMapping.guessed(Format.TABLE, "Kommandoraden"), new Imports.Reader(1, 0)));
        String address = "/handelser/las-in/" + id;
        Visit coordinator = Visit.as("coordinator");
        try {
            assertThat(coordinator.get(address).body()).contains("/godkann").doesNotContain("/las-om").doesNotContain("rader.csv");
            Visit.Answer rows = coordinator.get(address + "/rader.csv");
            assertThat(rows.status()).isEqualTo(404);
            assertThat(rows.response().headers().firstValue("Content-Disposition")).isEmpty();
            coordinator.post(address, address + "/las-om");
            assertThat(Scope.call(TOWN, () -> imports.sample(id, 5))).hasSize(1);
        } finally {
            Scope.run(TOWN, () -> imports.discard(id, imports.get(id).version(), 0));
        }
    }
}
