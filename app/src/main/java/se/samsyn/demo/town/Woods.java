package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The forest: where smooth noise is high and no fields, villages or roads have pushed it back. */
final class Woods {

  private static final double CELL = 210;
  private static final double THRESHOLD = .475;

  private Woods() {}

  static Geometry draw(Landscape land, Geometry openGround) {
    Geometry near = openGround;
    int columns = 190, rows = 150;
    double west = -19950, south = -8000;
    double[][] f = new double[columns + 1][rows + 1];
    for (int i = 0; i <= columns; i++) {
      for (int j = 0; j <= rows; j++) {
        double x = west + i * CELL, y = south + j * CELL;
        f[i][j] = density(x, y) - THRESHOLD;
      }
    }
    List<Polygon> pieces = new ArrayList<>();
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        // Whole cells in a row become one rectangle: a fifth of the pieces to join.
        int from = i;
        while (i < columns && f[i][j] > 0 && f[i + 1][j] > 0 && f[i][j + 1] > 0 && f[i + 1][j + 1] > 0) {
          i++;
        }
        if (i > from) {
          double x = west + from * CELL, y = south + j * CELL, wide = (i - from) * CELL;
          pieces.add(Shapes.polygon(Curves.rectangle(x + wide / 2, y + CELL / 2, wide, CELL, 0)));
          i--;
          continue;
        }
        double[] ring = above(west + i * CELL, south + j * CELL, f[i][j], f[i + 1][j], f[i + 1][j + 1], f[i][j + 1]);
        if (ring.length >= 8) {
          pieces.add(Shapes.polygon(ring));
        }
      }
    }
    List<Geometry> woods = new ArrayList<>();
    Geometry all = Shapes.union(pieces);
    for (int i = 0; i < all.getNumGeometries(); i++) {
      if (all.getGeometryN(i).getArea() > 90_000) {
        woods.add(round((Polygon) all.getGeometryN(i)));
      }
    }
    return Shapes.union(woods).difference(near).difference(land.water);
  }

  private static double density(double x, double y) {
    double f = .32 * Curves.hills(x / 3100, y / 3100, 5) + .68 * Curves.hills(x / 1300 + 7, y / 1300, 11);
    f += .10 * Math.clamp((y - 2500) / 6000, -.6, 1);
    f -= push(x, y, 100, 500, 2900, .42);
    f -= push(x, y, 6900, -900, 1500, .4);
    f -= push(x, y, -7600, 4350, 900, .4);
    f += push(x, y, -1300, 2900, 900, .22);
    return f;
  }

  private static double push(double x, double y, double cx, double cy, double radius, double strength) {
    double d = StrictMath.hypot(x - cx, y - cy) / radius;
    return strength * StrictMath.exp(-d * d * d);
  }

  /** The part of one cell where the field is above zero (marching squares, filled). */
  private static double[] above(double x, double y, double a, double b, double c, double d) {
    double[][] corner = {{x, y, a}, {x + CELL, y, b}, {x + CELL, y + CELL, c}, {x, y + CELL, d}};
    Curves.Path ring = new Curves.Path();
    for (int k = 0; k < 4; k++) {
      double[] p = corner[k], q = corner[(k + 1) % 4];
      if (p[2] > 0) {
        ring.add(p[0], p[1]);
      }
      if (p[2] > 0 != q[2] > 0) {
        double t = p[2] / (p[2] - q[2]);
        ring.add(p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]));
      }
    }
    return ring.points() < 3 ? new double[0] : ring.close().toArray();
  }

  private static Geometry round(Polygon p) {
    Geometry out = Shapes.area(cutCorners(Shapes.path(p.getExteriorRing())));
    for (int i = 0; i < p.getNumInteriorRing(); i++) {
      Geometry hole = Shapes.area(cutCorners(Shapes.path(p.getInteriorRingN(i))));
      if (hole.getArea() > 60_000) {
        out = out.difference(hole);
      }
    }
    return out;
  }

  /** Chaikin's corner cutting on a ring whose near-straight points were thinned first. */
  private static double[] cutCorners(double[] ring) {
    Curves.Path thin = new Curves.Path();
    double lastX = Double.NaN, lastY = Double.NaN;
    for (int i = 0; i + 2 < ring.length; i += 2) {
      if (!(StrictMath.hypot(ring[i] - lastX, ring[i + 1] - lastY) < CELL * .45)) {
        thin.add(ring[i], ring[i + 1]);
        lastX = ring[i];
        lastY = ring[i + 1];
      }
    }
    double[] p = thin.toArray();
    for (int round = 0; round < 2; round++) {
      Curves.Path out = new Curves.Path();
      for (int i = 0; i < p.length; i += 2) {
        int j = (i + 2) % p.length;
        out.add(.75 * p[i] + .25 * p[j], .75 * p[i + 1] + .25 * p[j + 1]);
        out.add(.25 * p[i] + .75 * p[j], .25 * p[i + 1] + .75 * p[j + 1]);
      }
      p = out.toArray();
    }
    return new Curves.Path().addAll(p).close().toArray();
  }
}
