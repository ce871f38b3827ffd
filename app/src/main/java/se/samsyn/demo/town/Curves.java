package se.samsyn.demo.town;

/**
 * Smooth lines and smooth noise, the pen with which the town is drawn. StrictMath, so that the drawing is the same on
 * every machine.
 */
final class Curves {

  private Curves() {}

  /** Uniform Catmull-Rom spline through the points (flat x, y), sampled about every {@code step} metres. */
  static double[] spline(double step, boolean closed, double... p) {
    int n = p.length / 2;
    int segments = closed ? n : n - 1;
    Path out = new Path();
    for (int s = 0; s < segments; s++) {
      int a = index(s - 1, n, closed), b = index(s, n, closed), c = index(s + 1, n, closed), d = index(s + 2, n, closed);
      double length = StrictMath.hypot(p[2 * c] - p[2 * b], p[2 * c + 1] - p[2 * b + 1]);
      int steps = Math.max(1, (int) StrictMath.ceil(length / step));
      for (int k = 0; k < steps; k++) {
        double t = (double) k / steps;
        out.add(cubic(p[2 * a], p[2 * b], p[2 * c], p[2 * d], t),
            cubic(p[2 * a + 1], p[2 * b + 1], p[2 * c + 1], p[2 * d + 1], t));
      }
    }
    if (closed) {
      out.close();
    } else {
      out.add(p[2 * n - 2], p[2 * n - 1]);
    }
    return out.toArray();
  }

  private static int index(int i, int n, boolean closed) {
    return closed ? Math.floorMod(i, n) : Math.clamp(i, 0, n - 1);
  }

  private static double cubic(double a, double b, double c, double d, double t) {
    return b + .5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }

  /** Moves every point by smooth noise; the strength at a point is asked of {@code amplitude} (1 = full). */
  static double[] wobble(double[] line, long seed, Field amplitude) {
    double[] out = line.clone();
    for (int i = 0; i < line.length; i += 2) {
      double x = line[i], y = line[i + 1], a = amplitude.at(x, y);
      for (double[] octave : new double[][] {{2600, 640}, {1000, 400}, {420, 190}, {170, 60}}) {
        out[i] += a * octave[1] * (2 * noise(x / octave[0], y / octave[0], seed) - 1);
        out[i + 1] += a * octave[1] * (2 * noise(x / octave[0], y / octave[0], seed + 77) - 1);
      }
    }
    return out;
  }

  /** A closed organic shape, for lakes, islands and parks. {@code rough} 0 gives an ellipse. */
  static double[] blob(double cx, double cy, double rx, double ry, double angle, double rough, long seed) {
    int n = Math.max(28, (int) ((rx + ry) / 18));
    Path out = new Path();
    double cos = StrictMath.cos(angle), sin = StrictMath.sin(angle);
    for (int i = 0; i < n; i++) {
      double a = 2 * StrictMath.PI * i / n;
      double c = StrictMath.cos(a), s = StrictMath.sin(a);
      double r = 1 + rough * (2 * noise(1.1 * c + 9, 1.1 * s + 9, seed) - 1) * 1.5
          + rough * .35 * (2 * noise(2.7 * c + 5, 2.7 * s + 5, seed + 1) - 1)
          + rough * .12 * (2 * noise(6 * c + 5, 6 * s + 5, seed + 2) - 1);
      double x = rx * r * c, y = ry * r * s;
      out.add(cx + x * cos - y * sin, cy + x * sin + y * cos);
    }
    return out.close().toArray();
  }

  /** A band along a line whose half width goes evenly from {@code from} to {@code to} metres. */
  static double[] band(double[] line, double from, double to) {
    int n = line.length / 2;
    double[] left = new double[2 * n], right = new double[2 * n];
    for (int i = 0; i < n; i++) {
      int a = Math.max(0, i - 1), b = Math.min(n - 1, i + 1);
      double dx = line[2 * b] - line[2 * a], dy = line[2 * b + 1] - line[2 * a + 1], l = StrictMath.hypot(dx, dy);
      double w = from + (to - from) * i / (n - 1);
      left[2 * i] = line[2 * i] - dy / l * w;
      left[2 * i + 1] = line[2 * i + 1] + dx / l * w;
      right[2 * i] = line[2 * i] + dy / l * w;
      right[2 * i + 1] = line[2 * i + 1] - dx / l * w;
    }
    Path out = new Path();
    for (int i = 0; i < n; i++) {
      out.add(left[2 * i], left[2 * i + 1]);
    }
    for (int i = n - 1; i >= 0; i--) {
      out.add(right[2 * i], right[2 * i + 1]);
    }
    return out.close().toArray();
  }

  /** A rectangle, its width along {@code angle} (radians from east). */
  static double[] rectangle(double cx, double cy, double width, double depth, double angle) {
    double ux = StrictMath.cos(angle) * width / 2, uy = StrictMath.sin(angle) * width / 2;
    double vx = -StrictMath.sin(angle) * depth / 2, vy = StrictMath.cos(angle) * depth / 2;
    return new double[] {cx - ux - vx, cy - uy - vy, cx + ux - vx, cy + uy - vy, cx + ux + vx, cy + uy + vy,
      cx - ux + vx, cy - uy + vy, cx - ux - vx, cy - uy - vy};
  }

  /** Value noise with quintic fading, 0 to 1. */
  static double noise(double x, double y, long seed) {
    double fx = StrictMath.floor(x), fy = StrictMath.floor(y);
    long ix = (long) fx, iy = (long) fy;
    double u = fade(x - fx), v = fade(y - fy);
    double low = lattice(ix, iy, seed) * (1 - u) + lattice(ix + 1, iy, seed) * u;
    double high = lattice(ix, iy + 1, seed) * (1 - u) + lattice(ix + 1, iy + 1, seed) * u;
    return low * (1 - v) + high * v;
  }

  /** Four octaves of noise, 0 to 1. */
  static double hills(double x, double y, long seed) {
    return (noise(x, y, seed) * 8 + noise(2 * x, 2 * y, seed + 1) * 4 + noise(4 * x, 4 * y, seed + 2) * 2
        + noise(8 * x, 8 * y, seed + 3)) / 15;
  }

  private static double fade(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  /** A number in [0, 1) from whole coordinates (the finaliser of SplitMix64). */
  static double lattice(long x, long y, long seed) {
    long z = seed * 0x9E3779B97F4A7C15L + x * 0xBF58476D1CE4E5B9L + y * 0x94D049BB133111EBL;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
  }

  /** A number at a point. */
  interface Field {
    double at(double x, double y);
  }

  /** A growing flat x, y array. */
  static final class Path {
    private double[] values = new double[64];
    private int size;

    Path add(double x, double y) {
      if (size + 2 > values.length) {
        values = java.util.Arrays.copyOf(values, 2 * values.length);
      }
      values[size++] = x;
      values[size++] = y;
      return this;
    }

    Path addAll(double[] path) {
      for (int i = 0; i < path.length; i += 2) {
        add(path[i], path[i + 1]);
      }
      return this;
    }

    Path close() {
      return add(values[0], values[1]);
    }

    int points() {
      return size / 2;
    }

    double[] toArray() {
      return java.util.Arrays.copyOf(values, size);
    }
  }
}
