package se.samsyn.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.Frame;

/** The one place where refusals, missing things and faults become pages. */
@ControllerAdvice
class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final String ALPHABET = "BCDFGHJKMPQRTVWXYZ2346789";

    private final FrameArguments frames;
    private final PageAnswers answers;
    private final DatabaseAway away;
    private final SecureRandom random = new SecureRandom();

    Troubles(FrameArguments frames, PageAnswers answers, DatabaseAway away) {
        this.frames = frames;
        this.answers = answers;
        this.away = away;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Frame frame = frames.frame(request);
        String sentence = frame.say("refusal." + refusal.code(), refusal.facts().toArray());
        int status = refusal.code().equals("entry") ? 403 : 409;
        answers.write(new TroublePage(frame, status, frame.say("shell.refused"), sentence), response);
    }

    @ExceptionHandler({Missing.class, NoResourceFoundException.class})
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Frame frame = frames.frame(request);
        answers.write(new TroublePage(frame, 404, frame.say("shell.missing"), frame.say("shell.missing.why")), response);
    }

    @ExceptionHandler
    void broken(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            Frame frame = frames.frame(request);
            int status = known.getStatusCode().value();
            String key = status == HttpStatus.CONTENT_TOO_LARGE.value() ? "shell.tooLarge" : "shell.unreadable";
            answers.write(new TroublePage(frame, status, frame.say(key), frame.say(key + ".why")), response);
            return;
        }
        if (fault instanceof TypeMismatchException) {
            // A number that is none, in an address or a field that no person writes in.
            Frame frame = frames.frame(request);
            answers.write(new TroublePage(frame, 400, frame.say("shell.unreadable"), frame.say("shell.unreadable.why")), response);
            return;
        }
        if (response.isCommitted()) {
            LOG.info("The visitor left before the answer was sent: {}", request.getRequestURI());
            return;
        }
        if (away.is(fault)) {
            away.answer(fault, request, response);
            return;
        }
        String incident = incident();
        // Only the path: queries and forms may hold what a person wrote.
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        Frame frame = frames.frame(request);
        answers.write(new TroublePage(frame, 500, frame.say("shell.broken"), frame.say("shell.broken.why"), incident, null), response);
    }

    /** Short enough to read out over a telephone; without letters that are mistaken for each other. */
    private String incident() {
        char[] code = new char[6];
        for (int i = 0; i < code.length; i++) {
            code[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return new String(code);
    }
}
