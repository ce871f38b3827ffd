package se.samsyn.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as it takes to be handed a letter, on the loopback address. */
public final class TinyMailServer implements AutoCloseable {
    public final List<String> letters = new CopyOnWriteArrayList<>();
    public volatile boolean refusing;
    private final ServerSocket socket;

    public TinyMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException closed) {
                // The next caller, or the end.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 loopback");
        StringBuilder letter = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (letter != null) {
                if (line.equals(".")) {
                    letters.add(letter.toString());
                    letter = null;
                    say(caller, "250 taken");
                } else {
                    letter.append(line).append('\n');
                }
            } else if (line.startsWith("RCPT") && refusing) {
                say(caller, "451 later");
            } else if (line.startsWith("DATA")) {
                letter = new StringBuilder();
                say(caller, "354 go on");
            } else if (line.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "250 well");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
