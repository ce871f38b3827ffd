package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** To and from JTS. The drawing is made around 0, 0 and moved to its place on the coast only here. */
final class Shapes {

  /** Where the drawing's origin, Stortorget, lies: on the coast of southern Sweden, SWEREF 99 TM metres. */
  static final double EAST = 500_000, NORTH = 6_220_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static Polygon polygon(double[] ring) {
    return FACTORY.createPolygon(coordinates(ring));
  }

  /** As {@link #polygon}, with crossings of the ring with itself mended. */
  static Geometry area(double[] ring) {
    Geometry g = polygon(ring);
    return g.isValid() ? g : g.buffer(0);
  }

  static LineString line(double[] path) {
    return FACTORY.createLineString(coordinates(path));
  }

  static Point point(double x, double y) {
    return FACTORY.createPoint(new Coordinate(x, y));
  }

  static Geometry union(List<? extends Geometry> parts) {
    return parts.isEmpty() ? FACTORY.createPolygon() : UnaryUnionOp.union(parts);
  }

  /** The part of a geometry around the localities, where streets and houses are laid; the rest would only cost time. */
  static Geometry nearby(Geometry g) {
    return g.intersection(FACTORY.toGeometry(new Envelope(-9000, 9000, -2500, 5500)));
  }

  private static Coordinate[] coordinates(double[] path) {
    Coordinate[] c = new Coordinate[path.length / 2];
    for (int i = 0; i < c.length; i++) {
      c[i] = new Coordinate(path[2 * i], path[2 * i + 1]);
    }
    return c;
  }

  static double[] path(LineString line) {
    double[] p = new double[2 * line.getNumPoints()];
    for (int i = 0; i < line.getNumPoints(); i++) {
      p[2 * i] = line.getCoordinateN(i).x;
      p[2 * i + 1] = line.getCoordinateN(i).y;
    }
    return p;
  }

  /** The polygons or the lines of a geometry, in place on the coast; slivers under a square metre are dropped. */
  static List<double[][]> placed(Geometry g) {
    List<double[][]> out = new ArrayList<>();
    for (int i = 0; i < g.getNumGeometries(); i++) {
      if (g.getGeometryN(i) instanceof Polygon p && p.getArea() > 1) {
        double[][] rings = new double[1 + p.getNumInteriorRing()][];
        rings[0] = placed(path(p.getExteriorRing()));
        for (int k = 0; k < p.getNumInteriorRing(); k++) {
          rings[k + 1] = placed(path(p.getInteriorRingN(k)));
        }
        out.add(rings);
      } else if (g.getGeometryN(i) instanceof LineString l) {
        out.add(new double[][] {placed(path(l))});
      }
    }
    return out;
  }

  static double[] placed(double[] path) {
    double[] out = new double[path.length];
    for (int i = 0; i < path.length; i += 2) {
      out[i] = decimetres(EAST + path[i]);
      out[i + 1] = decimetres(NORTH + path[i + 1]);
    }
    return out;
  }

  static double decimetres(double metres) {
    return Math.round(metres * 10) / 10.0;
  }
}
