package se.samsyn.documents.web;

import java.util.stream.Collectors;
import se.samsyn.documents.Release;
import se.samsyn.shell.Frame;

/** A request's parts as words. */
final class ReleaseWords {
    private ReleaseWords() {}

    static String subject(Frame frame, Release.Subject subject) {
        return switch (subject.kind()) {
            case OBSERVATION -> frame.say("documents.copy.observation", String.valueOf(subject.number()));
            case PICTURE -> frame.say("documents.subject.picture", String.valueOf(subject.number()));
            case LIST -> frame.say("documents.copy.list", frame.period(subject.period()))
                    + (subject.group() == null ? "" : ", " + frame.say("category." + subject.group()));
        };
    }

    static String excepted(Frame frame, Release.Ruling ruling) {
        return ruling.excepted().stream().sorted().map(kind -> frame.say("documents.excepted." + kind)).collect(Collectors.joining(", "));
    }
}
