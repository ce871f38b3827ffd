package se.samsyn.tables.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samsyn.kernel.Refusal;

/**
 * How the letters of a text file are written. Decided from the whole file: the first å may stand on line 80 000, and a
 * wrong guess would be kept as garbage in every text.
 *
 * @param markBytes the length of the byte order mark
 */
record TextEncoding(Charset charset, int markBytes) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;

    /** @throws Refusal {@code table-bytes} naming the line of a byte that is no letter */
    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(SAMPLE);
        }
        if (at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
            Utf8Walk walk = Utf8Walk.through(file);
            if (walk.wrong > 0) {
                throw new Refusal("table-bytes", walk.firstWrongLine);
            }
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = withoutMark(head);
        return new TextEncoding(wide != null ? wide : narrow(file), 0);
    }

    Reader reader(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.skipNBytes(markBytes);
        return new InputStreamReader(bytes, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xff : -1;
    }

    /** Latin letters in UTF-16 have every second byte zero; text in one byte a letter has none. */
    private static Charset withoutMark(byte[] head) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        if (oddZeros * 4 > head.length && evenZeros == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (evenZeros * 4 > head.length && oddZeros == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (evenZeros + oddZeros > 0) {
            throw new Refusal("table-bytes", 1);
        }
        return null;
    }

    private static Charset narrow(Path file) throws IOException {
        Utf8Walk walk = Utf8Walk.through(file);
        if (walk.wrong == 0) {
            return StandardCharsets.UTF_8;
        }
        // Mostly right UTF-8 with some wrong bytes is a damaged file, or two files glued together: read as Windows-1252 each
        // å would become Ã¥.
        if (walk.right > walk.wrong) {
            throw new Refusal("table-bytes", walk.firstWrongLine);
        }
        if (walk.firstUndefinedLine > 0) {
            throw new Refusal("table-bytes", walk.firstUndefinedLine);
        }
        return WINDOWS_1252;
    }

    /** Counts a file's sequences of several bytes, right and wrong ones. */
    private static final class Utf8Walk {
        private long right;
        private long wrong;
        private long firstWrongLine;
        /** Where the first byte stands that Windows-1252 has no letter for. */
        private long firstUndefinedLine;
        private long line = 1;
        private int wanted;
        private int lowest = 0x80;
        private int highest = 0xBF;

        static Utf8Walk through(Path file) throws IOException {
            Utf8Walk walk = new Utf8Walk();
            byte[] some = new byte[1 << 16];
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                    for (int i = 0; i < read; i++) {
                        walk.step(some[i] & 0xff);
                    }
                }
            }
            if (walk.wanted > 0) {
                walk.wrong();
            }
            return walk;
        }

        private void step(int b) {
            if (wanted > 0) {
                if (b >= lowest && b <= highest) {
                    lowest = 0x80;
                    highest = 0xBF;
                    if (--wanted == 0) {
                        right++;
                    }
                    undefined(b);
                    return;
                }
                wanted = 0;
                wrong();
            }
            if (b < 0x80) {
                if (b == '\n') {
                    line++;
                }
                return;
            }
            begin(b);
            undefined(b);
        }

        /** The first byte of a sequence and what may follow it (Unicode standard, table 3-7). */
        private void begin(int b) {
            lowest = 0x80;
            highest = 0xBF;
            if (b >= 0xC2 && b <= 0xDF) {
                wanted = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                wanted = 2;
                lowest = b == 0xE0 ? 0xA0 : 0x80;
                highest = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                wanted = 3;
                lowest = b == 0xF0 ? 0x90 : 0x80;
                highest = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                wrong();
            }
        }

        private void wrong() {
            wrong++;
            if (firstWrongLine == 0) {
                firstWrongLine = line;
            }
        }

        private void undefined(int b) {
            boolean nothing = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (nothing && firstUndefinedLine == 0) {
                firstUndefinedLine = line;
            }
        }
    }
}
