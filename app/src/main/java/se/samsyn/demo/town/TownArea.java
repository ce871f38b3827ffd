package se.samsyn.demo.town;

/**
 * A part of the municipality. The areas are a partition: every point inside the border lies in exactly one.
 *
 * @param key stable key, ASCII
 * @param name Swedish name
 * @param kind {@code stadsdel}, {@code tätort} or {@code landsbygd}
 * @param locality name of the locality it belongs to, or an empty string in the countryside
 * @param inhabitants made-up number of inhabitants
 * @param parts polygons, each with its rings (shell first), flat x, y arrays in SWEREF 99 TM metres
 */
public record TownArea(
    String key, String name, String kind, String locality, int inhabitants, double[][][] parts) {

  /** Whether the point (SWEREF 99 TM metres) lies inside. */
  public boolean contains(double x, double y) {
    for (double[][] rings : parts) {
      if (inside(rings, x, y)) {
        return true;
      }
    }
    return false;
  }

  static boolean inside(double[][] rings, double x, double y) {
    boolean in = false;
    for (double[] ring : rings) {
      for (int i = 0, n = ring.length; i + 3 < n; i += 2) {
        double y0 = ring[i + 1], y1 = ring[i + 3];
        if (y0 > y != y1 > y && x < ring[i] + (y - y0) / (y1 - y0) * (ring[i + 2] - ring[i])) {
          in = !in;
        }
      }
    }
    return in;
  }
}
