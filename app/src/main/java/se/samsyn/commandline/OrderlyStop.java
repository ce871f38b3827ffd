package se.samsyn.commandline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsyn.database.EmbeddedServer;

/**
 * The pages first, then the database, within the ten seconds that whoever stops us will wait; also when the stop comes in the
 * middle of the start, which Spring's own way of stopping does not see.
 */
final class OrderlyStop {
    private static final Duration PART_OF_THE_PAGES = Duration.ofSeconds(5);
    private static final Duration PART_OF_A_START = Duration.ofSeconds(3);

    private final ReentrantLock databaseStarts = new ReentrantLock();
    private volatile boolean begun;
    private volatile ConfigurableApplicationContext pages;
    private EmbeddedServer database;

    OrderlyStop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Starts a database server; a stop waits until it can be stopped. */
    EmbeddedServer database(Supplier<EmbeddedServer> start) {
        databaseStarts.lock();
        try {
            database = start.get();
            return database;
        } finally {
            databaseStarts.unlock();
        }
    }

    /** The pages, as soon as there is something to close. */
    void pages(ConfigurableApplicationContext opening) {
        pages = opening;
    }

    /** Whether what fails now, fails because of the stop. */
    boolean begun() {
        return begun;
    }

    void closeDatabase() {
        if (database != null) {
            database.close();
        }
    }

    private void stop() {
        begun = true;
        try {
            if (pages != null) {
                Thread.startVirtualThread(pages::close).join(PART_OF_THE_PAGES);
            }
            // A server that is not started within its time is found and stopped by the next start.
            if (databaseStarts.tryLock(PART_OF_A_START.toSeconds(), TimeUnit.SECONDS)) {
                closeDatabase();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
