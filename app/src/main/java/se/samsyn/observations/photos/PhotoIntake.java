package se.samsyn.observations.photos;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import se.samsyn.kernel.Refusal;

/**
 * Makes a photo of a file that somebody sent: pixels and nothing else. What the file's name or its sender calls it is never
 * asked; its first bytes decide which decoder is tried, its own header says how many pixels that would make before any is
 * made, and what is kept is drawn and written anew, so that positions, names, thumbnails and whatever else was hidden in the
 * file stay behind.
 */
public final class PhotoIntake {
    /** A photo as it is kept: JPEG, upright, without anything but pixels. */
    public record Prepared(byte[] jpeg, int width, int height) {}

    /** The longest side that is kept, in pixels. */
    public static final int LONGEST_SIDE = 1600;

    /** The largest file that is looked at, in bytes; more than a phone's camera makes. */
    public static final int LARGEST_FILE = 15 * 1024 * 1024;

    private static final int WIDEST = 20_000;
    private static final long MOST_PIXELS = 100_000_000;

    /** PNG and WebP are decoded whole, JPEG row by row. */
    private static final long MOST_PIXELS_AT_ONCE = 30_000_000;

    /** A camera's photo has one scan, a progressive one a dozen; thousands are made to keep a decoder busy. */
    private static final int MOST_SCANS = 100;

    private static final float QUALITY = 0.82f;

    /** Decoding takes memory, so only so many at a time. */
    private static final Semaphore DECODING = new Semaphore(2, true);

    private enum Format {
        JPEG,
        PNG,
        WEBP
    }

    private PhotoIntake() {}

    /**
     * The file as a photo that may be kept.
     *
     * @throws Refusal {@code photo.large}, {@code photo.heic}, {@code photo.kind}, {@code photo.pixels} or
     *     {@code photo.broken}
     */
    public static Prepared prepare(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refusal("photo.large", LARGEST_FILE / 1024 / 1024);
        }
        Format format = format(file);
        DECODING.acquireUninterruptibly();
        try {
            BufferedImage decoded = decode(file, format);
            int orientation = format == Format.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
            return written(upright(decoded, orientation));
        } catch (IOException | RuntimeException trouble) {
            if (trouble instanceof Refusal refusal) {
                throw refusal;
            }
            // Decoders meet hostile files with every kind of exception; none of them tells the person more than this.
            throw new Refusal("photo.broken");
        } finally {
            DECODING.release();
        }
    }

    private static Format format(byte[] file) {
        if (begins(file, 0, 0xFF, 0xD8, 0xFF)) {
            return Format.JPEG;
        }
        if (begins(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Format.PNG;
        }
        if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
            return Format.WEBP;
        }
        // HEIC, HEIF and AVIF; no decoder for Java is kept well enough to be let near a stranger's file.
        throw new Refusal(begins(file, 4, 'f', 't', 'y', 'p') ? "photo.heic" : "photo.kind");
    }

    private static boolean begins(byte[] file, int at, int... bytes) {
        if (file.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage decode(byte[] file, Format format) throws IOException {
        ImageReader reader = reader(format);
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            long most = format == Format.JPEG ? MOST_PIXELS : MOST_PIXELS_AT_ONCE;
            if (width < 1 || height < 1 || width > WIDEST || height > WIDEST || width * height > most) {
                throw new Refusal("photo.pixels");
            }
            if (format == Format.JPEG && scans(file) > MOST_SCANS) {
                throw new Refusal("photo.broken");
            }
            ImageReadParam sparse = reader.getDefaultReadParam();
            // Never fewer pixels than are kept.
            int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SIDE));
            sparse.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sparse);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    /** Turned as its camera was held, and no larger than is kept; what was see-through is white. */
    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
        boolean sideways = orientation > 4;
        int wide = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        BufferedImage kept = new BufferedImage(sideways ? high : wide, sideways ? wide : high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = kept.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, kept.getWidth(), kept.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform way = Orientation.way(orientation, wide, high);
            way.scale((double) wide / decoded.getWidth(), (double) high / decoded.getHeight());
            pen.drawImage(decoded, way, null);
        } finally {
            pen.dispose();
        }
        return kept;
    }

    private static Prepared written(BufferedImage kept) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(kept, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Prepared(bytes.toByteArray(), kept.getWidth(), kept.getHeight());
    }
}
