package se.samsyn.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Björkhamn's photos: drawn shapes of what was broken. No camera was there, and nobody is in them. */
final class DrawnPhotos {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private DrawnPhotos() {}

    static byte[] brokenWindow() {
        return drawn(pen -> {
            fill(pen, new Color(0xB9, 0x8A, 0x6B), 0, 0, WIDTH, HEIGHT);
            pen.setColor(new Color(0xA3, 0x76, 0x59));
            for (int y = 0; y < HEIGHT; y += 40) {
                pen.drawLine(0, y, WIDTH, y);
            }
            for (int x : new int[] {120, 440}) {
                fill(pen, Color.WHITE, x - 14, 126, 268, 348);
                pen.setPaint(new GradientPaint(x, 140, new Color(0x55, 0x72, 0x86), x, 460, new Color(0x2B, 0x3B, 0x49)));
                pen.fillRect(x, 140, 240, 320);
                star(pen, x + 120, 290, x);
            }
        });
    }

    static byte[] glassOnPath() {
        return drawn(pen -> {
            fill(pen, new Color(0x8C, 0x8B, 0x86), 0, 0, WIDTH, HEIGHT);
            fill(pen, new Color(0x6F, 0x8F, 0x5A), 0, 0, WIDTH, 150);
            Random random = new Random(12);
            for (int i = 0; i < 70; i++) {
                int x = 80 + random.nextInt(640);
                int y = 230 + random.nextInt(300);
                int size = 8 + random.nextInt(26);
                pen.setColor(new Color(0xDC, 0xEA, 0xF0, 210));
                pen.fillPolygon(new Polygon(
                        new int[] {x, x + size, x + random.nextInt(size)}, new int[] {y, y + random.nextInt(8), y + size}, 3));
            }
        });
    }

    static byte[] darkLamps() {
        return drawn(pen -> {
            pen.setPaint(new GradientPaint(0, 0, new Color(0x16, 0x1E, 0x2E), 0, HEIGHT, new Color(0x3A, 0x40, 0x44)));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(new Color(0x55, 0x55, 0x50));
            pen.fillPolygon(new Polygon(new int[] {340, 460, 760, 40}, new int[] {220, 220, 600, 600}, 4));
            for (int i = 0; i < 4; i++) {
                int x = 120 + i * 150;
                int top = 120 + i * 30;
                pen.setColor(new Color(0x0E, 0x12, 0x18));
                pen.setStroke(new BasicStroke(8 - i));
                pen.drawLine(x, 520 - i * 60, x, top);
                boolean lit = i == 3;
                pen.setColor(lit ? new Color(0xF6, 0xD9, 0x84) : new Color(0x2A, 0x2F, 0x38));
                pen.fillOval(x - 18, top - 18, 36, 36);
            }
        });
    }

    private static void star(Graphics2D pen, int x, int y, int seed) {
        Random random = new Random(seed);
        pen.setColor(new Color(0x0A, 0x0E, 0x12));
        pen.fillOval(x - 26, y - 22, 52, 44);
        pen.setColor(new Color(0xE8, 0xF1, 0xF5));
        pen.setStroke(new BasicStroke(2));
        for (int i = 0; i < 14; i++) {
            double way = Math.PI * 2 * i / 14 + random.nextDouble() / 4;
            int far = 60 + random.nextInt(60);
            pen.drawLine(x + (int) (Math.cos(way) * 26), y + (int) (Math.sin(way) * 22),
                    x + (int) (Math.cos(way) * far), y + (int) (Math.sin(way) * far));
        }
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.accept(pen);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            pen.dispose();
        }
    }
}
