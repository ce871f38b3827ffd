package se.samsyn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.samsyn.commandline.ServeCommand;
import se.samsyn.database.TestDatabase;

/**
 * The whole program, running once for all page tests and journeys of a process: Björkhamn on the test database, on a free
 * port of the loopback address. Tests visit it as people do; see {@link Visit}.
 */
public abstract class PageTest {
    private static final class Running {
        static final GenericApplicationContext CONTEXT = start();

        private static GenericApplicationContext start() {
            archiveInAFolderOfTheRun();
            // The test database's shutdown hook stops the server; the pages need no orderly end.
            return ServeCommand.start(TestDatabase.database(), true, 0, "127.0.0.1");
        }
    }

    private static void archiveInAFolderOfTheRun() {
        try {
            System.setProperty("samsyn.archive.folder", Files.createTempDirectory("samsyn-archive").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program answers, without slash at the end. */
    public static String site() {
        return "http://127.0.0.1:" + ((WebServerApplicationContext) Running.CONTEXT).getWebServer().getPort();
    }

    /** All parts of a kind. */
    public static <T> Collection<T> doors(Class<T> type) {
        return Running.CONTEXT.getBeansOfType(type).values();
    }

    /** A part of the running program, for tests that ask a door what a page has done. */
    public static <T> T door(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }
}
