package se.samsyn.commandline.study.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes one JSON answer as it is computed. Numbers are the shortest that read back the same; undefined is null. */
public final class JsonAnswer {
    private static final int FULL = 1 << 15;

    private final Writer out;
    private final StringBuilder waiting = new StringBuilder(FULL + 1024);
    private boolean first = true;

    JsonAnswer(Writer out) {
        this.out = out;
    }

    public JsonAnswer object() {
        return open('{');
    }

    public JsonAnswer endObject() {
        return close('}');
    }

    public JsonAnswer array() {
        return open('[');
    }

    public JsonAnswer endArray() {
        return close(']');
    }

    /** Names are ours and need no escapes. */
    public JsonAnswer name(String name) {
        separate();
        waiting.append('"').append(name).append("\":");
        first = true;
        return this;
    }

    /** A name that is not ours. */
    public JsonAnswer nameOf(String word) {
        text(word);
        waiting.append(':');
        first = true;
        return this;
    }

    public JsonAnswer text(String words) {
        separate();
        waiting.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                waiting.append('\\').append(c);
            } else if (c < ' ') {
                waiting.append(String.format("\\u%04x", (int) c));
            } else {
                waiting.append(c);
            }
        }
        waiting.append('"');
        return this;
    }

    public JsonAnswer value(boolean truth) {
        separate();
        waiting.append(truth);
        return this;
    }

    public JsonAnswer value(long number) {
        separate();
        waiting.append(number);
        return this;
    }

    public JsonAnswer value(double number) {
        separate();
        if (Double.isFinite(number)) {
            waiting.append(number);
        } else {
            waiting.append("null");
        }
        return this;
    }

    public JsonAnswer newLine() {
        waiting.append('\n');
        if (waiting.length() > FULL) {
            flush();
        }
        return this;
    }

    public void flush() {
        try {
            out.append(waiting);
            waiting.setLength(0);
            out.flush();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private JsonAnswer open(char bracket) {
        separate();
        waiting.append(bracket);
        first = true;
        return this;
    }

    private JsonAnswer close(char bracket) {
        waiting.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            waiting.append(',');
        }
        first = false;
    }
}
