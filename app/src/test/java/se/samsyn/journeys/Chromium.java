package se.samsyn.journeys;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The machine's own Chromium, started once for all journeys of a process. Nothing is downloaded. */
final class Chromium {
    /** Generous, for a machine that does much else; nothing waits so long that comes. */
    static final int PATIENCE_MILLISECONDS = 60_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser");
    private static final List<String> SETTINGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final class Started {
        static final Optional<Path> PROGRAM = onThePath();
        static final Browser BROWSER = PROGRAM.map(Chromium::start).orElse(null);

        static {
            if (BROWSER == null && !required()) {
                System.out.println("Left out, since there is no Chromium on the path (make browser installs it): " + journeys());
            }
        }
    }

    private Chromium() {}

    /** The running browser; without one the journey is left out, or fails where Chromium is required. */
    static Browser running() {
        if (Started.BROWSER == null) {
            String why = "There is no Chromium on the path; make browser installs it";
            return required() ? fail(why) : abort(why);
        }
        return Started.BROWSER;
    }

    /** Where CI runs, a missing browser must not pass for a tested program. */
    private static boolean required() {
        return "required".equals(System.getProperty("samsyn.chromium"));
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path program) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(SETTINGS));
        // Chromium is a process of the driver's; it goes with it.
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static String journeys() {
        try (var files = Files.list(Path.of(Chromium.class.getResource("").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("JourneyTest.class"))
                    .map(name -> name.replace("JourneyTest.class", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (URISyntaxException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
