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
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.samsyn.kernel.Refusal;

/**
 * A file with its outermost packing taken off: gzip, or a zip that holds one file. Unpacks to a temporary file, never into
 * memory, and gives up when the content grows out of proportion.
 *
 * @param file the plain file
 * @param name what the plain file is called
 * @param temporary whether it is to be removed at the end
 */
public record Unpacked(Path file, String name, boolean temporary) implements AutoCloseable {
    private static final int HEAD = 8;

    /**
     * @param name as the file was called where it came from
     * @throws Refusal {@code table-bomb}, {@code table-packed}, {@code table-several-files} or {@code table-encrypted}
     */
    public static Unpacked of(Path file, String name) {
        try {
            byte[] head = head(file);
            if (isGzip(head)) {
                String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
                try (InputStream bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
                    return unpack(bytes, inner, Files.size(file));
                }
            }
            return isZip(head) ? zip(file, name) : new Unpacked(file, name, false);
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

    private static Unpacked zip(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
                return new Unpacked(file, name, false);
            }
            List<ZipEntry> files = new ArrayList<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                    .limit(2)
                    .forEach(files::add);
            if (files.size() != 1) {
                throw new Refusal("table-several-files");
            }
            ZipEntry only = files.getFirst();
            String inner = only.getName().substring(Math.max(only.getName().lastIndexOf('/'), only.getName().lastIndexOf('\\')) + 1);
            try (InputStream bytes = zip.getInputStream(only)) {
                return unpack(bytes, inner, Files.size(file));
            }
        } catch (IllegalArgumentException badName) {
            throw new Refusal("table-packed");
        }
    }

    private static Unpacked unpack(InputStream bytes, String name, long packedBytes) throws IOException {
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
            return new Unpacked(plain, name, true);
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
