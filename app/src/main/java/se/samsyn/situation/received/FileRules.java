package se.samsyn.situation.received;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import se.samsyn.kernel.Refusal;
import se.samsyn.situation.received.KeptFile.Format;

/**
 * What a received file is, by its content and never by what its sender calls it. Nothing of it is unpacked, run or shown: it is
 * kept and handed out as it came.
 */
final class FileRules {
    static final long LARGEST_BYTES = 25L << 20;

    private static final int LONGEST_LEAD = 1024;
    private static final int MOST_PARTS = 20_000;
    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    private FileRules() {}

    /**
     * @param name what the file is called; its ending must be one of the content's
     * @throws Refusal {@code situation.file.…}: {@code empty}, too {@code large}, of another {@code kind}, {@code broken},
     *     {@code encrypted}, with {@code macros}, or with another {@code ending} than its content has
     */
    static Format format(Path file, String name) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new Refusal("situation.file.empty");
            }
            if (bytes > LARGEST_BYTES) {
                throw new Refusal("situation.file.large", LARGEST_BYTES >> 20);
            }
            Format format = byContent(file);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!format.endings().contains(ending)) {
                throw new Refusal("situation.file.ending", format.endings().getFirst());
            }
            return format;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Format byContent(Path file) throws IOException {
        byte[] lead;
        try (InputStream bytes = Files.newInputStream(file)) {
            lead = bytes.readNBytes(LONGEST_LEAD);
        }
        if (new String(lead, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Format.PDF;
        }
        int sign = lead.length < 4 ? 0 : (lead[0] & 0xFF) << 24 | (lead[1] & 0xFF) << 16 | (lead[2] & 0xFF) << 8 | lead[3] & 0xFF;
        return switch (sign) {
            case ZIP -> packed(file);
            case OLE -> old(file);
            default -> throw new Refusal("situation.file.kind");
        };
    }

    /** Word, Excel and PowerPoint since 2007: a packed folder, of which only the names of its parts are read. */
    private static Format packed(Path file) throws IOException {
        Set<String> parts = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refusal("situation.file.broken");
            }
            zip.stream().map(ZipEntry::getName).forEach(parts::add);
        } catch (ZipException broken) {
            throw new Refusal("situation.file.broken");
        }
        if (parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new Refusal("situation.file.macros");
        }
        if (!parts.contains("[Content_Types].xml")) {
            throw new Refusal("situation.file.kind");
        }
        if (parts.contains("word/document.xml")) {
            return Format.WORD;
        }
        if (parts.contains("xl/workbook.xml")) {
            return Format.EXCEL;
        }
        if (parts.contains("ppt/presentation.xml")) {
            return Format.POWERPOINT;
        }
        throw new Refusal("situation.file.kind");
    }

    /** The same before 2007, and those of today that are locked with a password. */
    private static Format old(Path file) {
        Set<String> parts;
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            parts = Set.copyOf(system.getRoot().getEntryNames());
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("situation.file.broken");
        }
        if (parts.contains("EncryptedPackage")) {
            throw new Refusal("situation.file.encrypted");
        }
        if (parts.contains("Macros") || parts.contains("_VBA_PROJECT_CUR") || parts.contains("VBA")) {
            throw new Refusal("situation.file.macros");
        }
        if (parts.contains("WordDocument")) {
            return Format.WORD;
        }
        if (parts.contains("Workbook") || parts.contains("Book")) {
            return Format.EXCEL;
        }
        if (parts.contains("PowerPoint Document")) {
            return Format.POWERPOINT;
        }
        throw new Refusal("situation.file.kind");
    }
}
