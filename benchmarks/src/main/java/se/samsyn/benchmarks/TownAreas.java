package se.samsyn.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** 200 areas with bent borders of 112 corners each, without gaps or overlaps: rectangles of which the whole plane is bent. */
public final class TownAreas {
    public static final int ACROSS = 20;
    public static final int UP = 10;
    private static final int CORNERS_OF_A_SIDE = 28;
    /** Wide enough that no event lies outside all. */
    private static final double MARGIN = 500;

    private TownAreas() {}

    /** For each area its closed ring, x and y by turns. */
    public static List<double[]> rings() {
        List<double[]> rings = new ArrayList<>();
        for (int row = 0; row < UP; row++) {
            for (int column = 0; column < ACROSS; column++) {
                double[] ring = new double[2 * (4 * CORNERS_OF_A_SIDE + 1)];
                for (int corner = 0; corner <= 4 * CORNERS_OF_A_SIDE; corner++) {
                    int step = corner % CORNERS_OF_A_SIDE;
                    int back = CORNERS_OF_A_SIDE - step;
                    int[] along = switch (corner / CORNERS_OF_A_SIDE % 4) {
                        case 0 -> new int[] {step, 0};
                        case 1 -> new int[] {CORNERS_OF_A_SIDE, step};
                        case 2 -> new int[] {back, CORNERS_OF_A_SIDE};
                        default -> new int[] {0, back};
                    };
                    // From whole numbers that neighbours share, so that they share each corner to the last digit.
                    double u = between(column * CORNERS_OF_A_SIDE + along[0], ACROSS);
                    double v = between(row * CORNERS_OF_A_SIDE + along[1], UP);
                    ring[2 * corner] = Town.WEST + u + 180 * Math.sin(v / 700);
                    ring[2 * corner + 1] = Town.SOUTH + v + 220 * Math.sin(u / 900);
                }
                rings.add(ring);
            }
        }
        return rings;
    }

    private static double between(int step, int areas) {
        return step * (Town.SIDE + 2 * MARGIN) / (areas * CORNERS_OF_A_SIDE) - MARGIN;
    }

    /** As well-known text. */
    public static String text(double[] ring) {
        StringBuilder text = new StringBuilder("POLYGON((");
        for (int i = 0; i < ring.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(ring[i]).append(' ').append(ring[i + 1]);
        }
        return text.append("))").toString();
    }
}
