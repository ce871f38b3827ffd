package se.samsyn.tables.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.samsyn.kernel.Refusal;

/**
 * A file with its outermost packing taken off: gzip, or a zip that holds one file. Unpacks to a temporary file, never into
 * memory, and gives up when the content grows out of proportion.
 *
 * @param file the plain file
 * @param temporary whether it is to be removed at the end
 */
public record Unpacked(Path file, boolean temporary) implements AutoCloseable {
    private static final int HEAD = 8;

    /** @throws Refusal {@code table-bomb}, {@code table-packed}, {@code table-several-files} or {@code table-encrypted} */
    public static Unpacked of(Path file) {
        try {
            byte[] head = head(file);
            if (isGzip(head)) {
                try (InputStream bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
                    return unpack(bytes, Files.size(file));
                }
            }
            return isZip(head) ? zip(file) : new Unpacked(file, false);
        } catch (IOException damaged) {
            throw new Refusal("table-packed");
        }
    }

    /** The first bytes, by which the format is known whatever the name says. */
    public static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    /** Whether a file that begins so is a zip, as workbooks of today are. */
    public static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static Unpacked zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
                return new Unpacked(file, false);
            }
            List<ZipEntry> files = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                    .limit(2)
                    .forEach(files::add);
            if (files.size() != 1) {
                throw new Refusal("table-several-files");
            }
            try (InputStream bytes = zip.getInputStream(files.getFirst())) {
                return unpack(bytes, Files.size(file));
            }
        } catch (IllegalArgumentException badName) {
            throw new Refusal("table-packed");
        }
    }

    private static Unpacked unpack(InputStream bytes, long packedBytes) throws IOException {
        Path plain = Files.createTempFile("samsyn-table", null);
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(plain)) {
            byte[] some = new byte[1 << 16];
            long total = 0;
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                total += read;
                boolean outOfProportion = total > Limits.RATIO_ASKED_FROM_BYTES && total / Limits.UNPACKED_RATIO > packedBytes;
                if (total > Limits.UNPACKED_BYTES || outOfProportion) {
                    throw new Refusal("table-bomb");
                }
                out.write(some, 0, read);
            }
            if (isGzip(head(plain)) || isZip(head(plain)) && !isWorkbook(plain)) {
                throw new Refusal("table-packed");
            }
            done = true;
            return new Unpacked(plain, true);
        } finally {
            if (!done) {
                Files.deleteIfExists(plain);
            }
        }
    }

    private static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
