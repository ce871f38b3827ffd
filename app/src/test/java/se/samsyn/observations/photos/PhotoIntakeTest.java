package se.samsyn.observations.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.kernel.Refusal;

public class PhotoIntakeTest {
    /** One white pixel, made by an ordinary encoder. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final String SECRET = "59.6321N 17.2213E";

    @Test
    void aLargePhotoIsMadeSmallAndAsJpeg() throws IOException {
        PhotoIntake.Prepared photo = PhotoIntake.prepare(written(drawn(4000, 3000), "png"));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
        BufferedImage read = read(photo);
        assertThat(read.getWidth()).isEqualTo(1600);
        assertThat(near(read, 100, 100)).isEqualTo(Color.RED);
        assertThat(near(read, 1500, 1100)).isEqualTo(Color.BLUE);
        assertThat(PhotoIntake.prepare(written(drawn(320, 200), "jpeg")).width()).isEqualTo(320);
        assertThat(PhotoIntake.prepare(WEBP).width()).isEqualTo(1);
    }

    @Test
    void whatIsSeeThroughBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        assertThat(near(read(PhotoIntake.prepare(written(clear, "png"))), 20, 20)).isEqualTo(Color.WHITE);
    }

    /** The red corner lies top left in the file; where it is seen is what EXIF 2.3 says of each orientation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePhotoIsTurnedAsTheCameraWasHeldAndItsNotesAreDropped(int orientation) throws IOException {
        byte[] file = withExif(written(drawn(400, 200), "jpeg"), exif(orientation));
        PhotoIntake.Prepared photo = PhotoIntake.prepare(file);
        BufferedImage seen = read(photo);
        boolean sideways = orientation > 4;
        assertThat(seen.getWidth()).isEqualTo(sideways ? 200 : 400);
        assertThat(seen.getHeight()).isEqualTo(sideways ? 400 : 200);
        boolean right = Set.of(2, 3, 6, 7).contains(orientation);
        boolean down = Set.of(3, 4, 7, 8).contains(orientation);
        int x = right ? seen.getWidth() - 10 : 10;
        int y = down ? seen.getHeight() - 10 : 10;
        assertThat(near(seen, x, y)).as("red corner of %s", orientation).isEqualTo(Color.RED);
        assertThat(near(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y)).isEqualTo(Color.BLUE);
        String kept = new String(photo.jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(SECRET).contains("Exif");
        assertThat(kept).doesNotContain(SECRET).doesNotContain("Exif");
    }

    @Test
    void whatHidesBehindOrInsideAPictureStaysBehind() throws IOException {
        byte[] jpeg = written(drawn(300, 300), "jpeg");
        byte[] page = "<html><script>alert(1)</script>PK\u0003\u0004%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);
        byte[] commented = withSegment(jpeg, 0xFE, page);
        for (byte[] file : new byte[][] {joined(jpeg, page), commented, joined(written(drawn(30, 30), "png"), page)}) {
            String kept = new String(PhotoIntake.prepare(file).jpeg(), StandardCharsets.ISO_8859_1);
            assertThat(kept).doesNotContain("script").doesNotContain("PK\u0003\u0004").doesNotContain("%PDF");
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedByItsContentWhateverItIsCalled() throws IOException {
        refused("photo.kind", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("photo.kind", "<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8));
        refused("photo.kind", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("photo.kind", joined("GIF89a".getBytes(StandardCharsets.UTF_8), written(drawn(10, 10), "jpeg")));
        refused("photo.kind", written(drawn(10, 10), "gif"));
        refused("photo.kind", written(drawn(10, 10), "bmp"));
        refused("photo.kind", new byte[0]);
        refused("photo.kind", new byte[] {(byte) 0xFF, (byte) 0xD8});
        refused("photo.heic", joined(new byte[] {0, 0, 0, 24}, "ftypheic".getBytes(StandardCharsets.UTF_8)));
        refused("photo.large", new byte[PhotoIntake.LARGEST_FILE + 1]);
        refused("photo.broken", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3});
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsNotDecoded() throws IOException {
        refused("photo.pixels", resizedPng(written(drawn(10, 10), "png"), 60_000, 60_000));
        refused("photo.pixels", resizedPng(written(drawn(10, 10), "png"), 19_000, 19_000));
        byte[] jpeg = written(drawn(10, 10), "jpeg");
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        refused("photo.pixels", jpeg);
        byte[] scans = joined(written(drawn(10, 10), "jpeg"), new byte[4000]);
        for (int i = scans.length - 4000; i < scans.length; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        refused("photo.broken", scans);
    }

    @Test
    void brokenNotesDoNotCostThePhoto() throws IOException {
        byte[] jpeg = written(drawn(200, 100), "jpeg");
        Random random = new Random(20_261_124);
        for (int i = 0; i < 400; i++) {
            byte[] notes = exif(1 + random.nextInt(8));
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                notes[6 + random.nextInt(notes.length - 6)] = (byte) random.nextInt();
            }
            PhotoIntake.Prepared photo = PhotoIntake.prepare(withExif(jpeg, notes));
            assertThat(photo.width() * photo.height()).isEqualTo(200 * 100);
        }
    }

    /** Whatever comes, the answer is a photo of pixels or one of the sentences; the seed makes a failure repeatable. */
    @Test
    void aDamagedFileIsAPhotoOrARefusalAndNothingElse() throws IOException {
        byte[][] whole = {
            withExif(written(drawn(120, 80), "jpeg"), exif(6)), written(drawn(120, 80), "png"), WEBP
        };
        Random random = new Random(7);
        Set<String> codes = new TreeSet<>();
        int photos = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] file = whole[i % whole.length].clone();
            for (int changes = 1 + random.nextInt(12); changes > 0; changes--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                file = java.util.Arrays.copyOf(file, random.nextInt(file.length));
            }
            try {
                PhotoIntake.Prepared photo = PhotoIntake.prepare(file);
                assertThat(Math.max(photo.width(), photo.height())).isBetween(1, PhotoIntake.LONGEST_SIDE);
                photos++;
            } catch (Refusal refusal) {
                codes.add(refusal.code());
            }
        }
        assertThat(photos).isPositive();
        assertThat(codes).contains("photo.broken", "photo.kind").allMatch(code -> code.startsWith("photo."));
    }

    private static void refused(String code, byte[] file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PhotoIntake.prepare(file))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    /** Red top left, blue bottom right, green else. */
    public static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.setColor(Color.BLUE);
        pen.fillRect(width * 3 / 4, height * 3 / 4, width, height);
        pen.dispose();
        return image;
    }

    public static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage read(PhotoIntake.Prepared photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    /** The pure colour nearest to a pixel that compression has touched. */
    private static Color near(BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        return new Color(seen.getRed() > 127 ? 255 : 0, seen.getGreen() > 127 ? 255 : 0, seen.getBlue() > 127 ? 255 : 0);
    }

    /** An EXIF segment with an orientation and a note of where the camera was. */
    private static byte[] exif(int orientation) {
        byte[] note = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + note.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(note.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(note)
                .array();
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        return withSegment(jpeg, 0xE1, exif);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private static byte[] resizedPng(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        return file.putInt(29, (int) sum.getValue()).array();
    }
}
