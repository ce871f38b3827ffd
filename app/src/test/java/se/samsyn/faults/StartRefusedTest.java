package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each trouble at the start of the program ends in one sentence on standard error and exit code 1. */
class StartRefusedTest {
    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    private static final Map<String, String> LOGINS = Map.of(
            "SAMSYN_DATABASE_OWNER_USER", "samsyn_owner",
            "SAMSYN_DATABASE_OWNER_PASSWORD", "a",
            "SAMSYN_DATABASE_USER", "samsyn_app",
            "SAMSYN_DATABASE_PASSWORD", "b",
            "SAMSYN_DATABASE_PORTAL_USER", "samsyn_portal",
            "SAMSYN_DATABASE_PORTAL_PASSWORD", "c");

    @TempDir
    Path parent;

    @Test
    void aTakenPortBeforeAnythingIsMade() throws Exception {
        Path data = parent.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertRefused(
                    Program.run(parent, "serve", "--port", port, "--data", data),
                    "Port " + port + " på 127.0.0.1 kan inte användas");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aDataFolderOfAnotherPostgres() throws Exception {
        Path database = Files.createDirectories(parent.resolve("data/database"));
        Files.writeString(database.resolve("PG_VERSION"), "16\n");
        assertRefused(serve(parent.resolve("data")), "är gjord av PostgreSQL 16");
    }

    @Test
    void aDataFolderThatIsAFile() throws Exception {
        assertRefused(serve(Files.createFile(parent.resolve("data"))), "är en fil, inte en mapp");
    }

    @Test
    void aDataFolderOfAnotherUser() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("data"));
        Path foreign;
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setAttribute(folder, "unix:uid", 12345);
            foreign = folder;
        } else {
            foreign = Path.of("/usr");
        }
        assertRefused(serve(foreign), "tillhör en annan användare");
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        String address = "postgresql://127.0.0.1:" + Program.freePort() + "/samsyn";
        assertRefused(
                Program.run(parent, LOGINS, "serve", "--port", Program.freePort(), "--database-url", address),
                "/samsyn svarar inte");
    }

    @Test
    void aDiskThatIsFullWhenTheDatabaseIsMade() throws Exception {
        // Room for the bytes, but not for the files: the disk is full in the middle, after the look at the free space.
        Path small = Files.createDirectory(parent.resolve("small"));
        assumeThat(mount("-t", "tmpfs", "-o", "size=900m,nr_inodes=300", "tmpfs", small.toString()))
                .as("may mount a small disk")
                .isZero();
        try {
            assertRefused(serve(small.resolve("data")), "är full. Frigör");
            assertThat(small.resolve("data/database")).doesNotExist();
            assertThat(mount("-o", "remount,size=900m,nr_inodes=100000", small.toString())).isZero();
            try (var program = Program.serve(small.resolve("data"))) {
                assertThat(program.process().isAlive()).as("works when there is room").isTrue();
            }
        } finally {
            assertThat(new ProcessBuilder("umount", "--lazy", small.toString()).start().waitFor()).isZero();
        }
    }

    @Test
    void anUnknownOptionIsTwo() throws Exception {
        var refused = Program.run(parent, "serve", "--nonsense");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error()).contains("--nonsense").doesNotContain("\tat ");
    }

    @Test
    void anOlderJavaCanReadTheFirstClass() throws Exception {
        Path start = Path.of("target", "classes", "se", "samsyn", "commandline", "Start.class");
        try (var file = new DataInputStream(Files.newInputStream(start))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            file.readUnsignedShort();
            assertThat(file.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILE_OF_JAVA_17);
        }
    }

    @Test
    void anOlderJavaIsToldWhichIsNeeded() throws Exception {
        // Whatever the machine calls "java": the one that a person without settings would start with.
        var asked = new ProcessBuilder("java", "-version").redirectErrorStream(true).start();
        String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(asked.waitFor()).isZero();
        var number = java.util.regex.Pattern.compile("version \"(\\d+)").matcher(version);
        assumeThat(number.find() && Integer.parseInt(number.group(1)) >= 17 && Integer.parseInt(number.group(1)) < 25)
                .as("the machine's java is 17 to 24: " + version)
                .isTrue();

        var started = new ProcessBuilder("java", "-cp", Path.of("target", "classes").toString(), "se.samsyn.commandline.Start")
                .start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertRefused(
                new Program.Ended(started.waitFor(), out, error),
                "Samsyn behöver Java 25 eller senare; det här är Java " + number.group(1));
    }

    private Program.Ended serve(Path data) throws Exception {
        return Program.run(parent, "serve", "--port", Program.freePort(), "--data", data);
    }

    private static int mount(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("mount"));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void assertRefused(Program.Ended ended, String sentence) {
        assertThat(ended.error()).contains(sentence);
        assertThat(ended.error().lines()).as("one sentence").hasSize(1);
        assertThat(ended.error().strip()).endsWith(".");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
    }
}
