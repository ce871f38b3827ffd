package se.samsyn.observations.photos;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How the camera was held: the one thing that is read of a photo's metadata before all of it is dropped. */
final class Orientation {
    static final int UPRIGHT = 1;

    private Orientation() {}

    /** 1 to 8 as in EXIF 2.3, tag 0x0112; upright when nothing sensible is told. */
    static int of(byte[] jpeg) {
        try (ImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            for (JPEGSegment segment : segments) {
                try (InputStream data = segment.data();
                        ImageInputStream exif = new MemoryCacheImageInputStream(new ByteArrayInputStream(withoutPad(data)))) {
                    Entry entry = new TIFFReader().read(exif).getEntryById(TIFF.TAG_ORIENTATION);
                    if (entry != null && entry.getValue() instanceof Number told && told.intValue() >= 1 && told.intValue() <= 8) {
                        return told.intValue();
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // A photo with broken metadata is still a photo.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** The segment begins with one byte of padding after its name. */
    private static byte[] withoutPad(InputStream data) throws IOException {
        data.skipNBytes(1);
        return data.readAllBytes();
    }

    /** From pixels as they lie in the file to pixels as they are seen. @param wide of the file @param high of the file */
    static AffineTransform way(int orientation, double wide, double high) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
    }
}
