package se.samsyn.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsyn.kernel.Outage;
import se.samsyn.shell.Frame;

/**
 * What a person sees while the database does not answer: that it passes, and what to do with what they have written. It
 * stands around everything, since sessions and visitors are read from the database before any handler is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SECONDS_TO_WAIT = "30";
    private static final Duration OVER_WHEN_NOT_MET_FOR = Duration.ofMinutes(1);

    private final FrameArguments frames;
    private final PageAnswers answers;
    private final List<Outage> outages;
    private final Clock clock;
    private final AtomicReference<Instant> lastMet = new AtomicReference<>(Instant.MIN);

    DatabaseAway(FrameArguments frames, PageAnswers answers, List<Outage> outages, Clock clock) {
        this.frames = frames;
        this.answers = answers;
        this.outages = outages;
        this.clock = clock;
    }

    boolean is(Throwable trouble) {
        return outages.stream().anyMatch(outage -> outage.recognises().test(trouble));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException trouble) {
            if (response.isCommitted() || !is(trouble)) {
                throw trouble;
            }
            answer(trouble, request, response);
        }
    }

    /** Answers in place of the page; the log hears of an outage once, however many meet it. */
    void answer(Throwable trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        if (lastMet.getAndSet(now).isBefore(now.minus(OVER_WHEN_NOT_MET_FOR))) {
            Throwable cause = trouble;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            LOG.error("The database does not answer; pages say so until it does: {}", cause.toString());
        }
        Frame frame = frames.frame(request);
        // Public pages are kept by whoever passes them on; this one must not be.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        boolean asks = request.getMethod().equals("GET");
        String sentence = frame.say(asks ? "shell.away.why" : "shell.away.sent");
        answers.write(
                new TroublePage(
                        frame, HttpStatus.SERVICE_UNAVAILABLE.value(), frame.say("shell.away"), sentence, null, asks ? frame.address() : null),
                response);
    }
}
