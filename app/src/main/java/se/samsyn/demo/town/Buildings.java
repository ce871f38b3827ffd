package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Houses along the streets, in the manner of each district, and farms along the country roads. */
final class Buildings {

  /** @param width along the street, depth from it, gap between houses, setback from the street's middle, metres */
  private record Manner(String kind, double width, double depth, double gap, double setback, double skipped) {}

  private static final Map<String, Manner> MANNERS = Map.of(
      "centrum", new Manner("kvarter", 36, 16, 5, 17, .08),
      "osterstad", new Manner("flerbostadshus", 32, 13, 16, 20, .12),
      "hamnen", new Manner("magasin", 36, 19, 16, 22, .25),
      "norrbacken", new Manner("flerbostadshus", 48, 13, 22, 30, .12),
      "villastaden", new Manner("villa", 17, 12, 25, 20, .14),
      "strandangen", new Manner("villa", 17, 12, 27, 20, .16),
      "havsbacken", new Manner("villa", 17, 12, 27, 20, .16),
      "bjorkmossen", new Manner("industri", 62, 38, 34, 46, .22),
      "sandvik", new Manner("villa", 14, 10, 27, 19, .25),
      "ekeby", new Manner("villa", 14, 10, 34, 20, .35));

  record Building(String kind, String area, Polygon shape) {}

  final List<Building> all = new ArrayList<>();
  private final STRtree roadIndex = new STRtree();
  private final Map<Long, List<Building>> near = new HashMap<>();
  private final List<PreparedGeometry> closed;

  Buildings(Landscape land, List<Roads.Road> roads, Districts districts, double[] railway, Geometry keptOpen,
      List<Building> landmarks) {
    closed = List.of(
        PreparedGeometryFactory.prepare(land.water),
        PreparedGeometryFactory.prepare(Shapes.nearby(land.water).buffer(7, 2)),
        PreparedGeometryFactory.prepare(Shapes.line(railway).buffer(22)),
        PreparedGeometryFactory.prepare(keptOpen));
    for (Roads.Road r : roads) {
      Geometry strip = Shapes.line(r.path()).buffer(r.width() / 2 + 3, 2);
      roadIndex.insert(strip.getEnvelopeInternal(), PreparedGeometryFactory.prepare(strip));
    }
    landmarks.forEach(this::keep);
    Map<String, PreparedGeometry> grounds = new HashMap<>();
    districts.areas.forEach((d, g) -> grounds.put(d.key(), PreparedGeometryFactory.prepare(g)));
    for (Roads.Road r : roads) {
      if (!r.kind().equals("riksvag")) {
        line(r, grounds);
      }
    }
  }

  private void line(Roads.Road road, Map<String, PreparedGeometry> grounds) {
    double[] p = road.path();
    for (int side = -1; side <= 1; side += 2) {
      double walked = 0, next = 18;
      for (int i = 0; i + 3 < p.length; i += 2) {
        double dx = p[i + 2] - p[i], dy = p[i + 3] - p[i + 1], length = StrictMath.hypot(dx, dy);
        while (next <= walked + length && length > 0) {
          double t = (next - walked) / length, x = p[i] + t * dx, y = p[i + 1] + t * dy;
          next += build(x, y, dx / length, dy / length, side, road, grounds);
        }
        walked += length;
      }
    }
  }

  /** Builds one house if there is room; returns how far to walk to the next. */
  private double build(double x, double y, double ux, double uy, int side, Roads.Road road,
      Map<String, PreparedGeometry> grounds) {
    double chance = Curves.lattice(Math.round(x), Math.round(y), side + 5);
    double other = Curves.lattice(Math.round(x), Math.round(y), side + 15);
    double third = Curves.lattice(Math.round(x), Math.round(y), side + 25);
    double px = x - side * uy * 25, py = y + side * ux * 25;
    String area = area(px, py, grounds);
    Manner m = MANNERS.get(area);
    if (m == null) {
      if (!area.isEmpty() && other < .3 && !road.kind().equals("gata")) {
        double back = 38 + 70 * chance;
        farm(x - side * uy * back, y + side * ux * back, StrictMath.atan2(uy, ux) + chance, third, area);
      }
      return 150 + 420 * chance;
    }
    double width = m.width() * (.75 + .5 * chance), depth = m.depth() * (.85 + .3 * other);
    double back = m.setback() + depth / 2 + (road.width() - 6) / 2 + (m.gap() > 15 ? 5 * third : 0) - m.depth() / 2;
    if (third > m.skipped()) {
      double turn = StrictMath.atan2(uy, ux) + (m.kind().equals("villa") ? .16 * (other - .5) : 0);
      add(m.kind(), x - side * uy * back, y + side * ux * back, width, depth, turn, area);
    }
    return width + m.gap() * (.8 + .4 * other);
  }

  private void farm(double x, double y, double turn, double chance, String area) {
    add("gard", x, y, 16, 11, turn, area);
    add("gard", x + 26 * StrictMath.cos(turn), y + 26 * StrictMath.sin(turn), 12, 26, turn, area);
    if (chance > .4) {
      add("gard", x - 22 * StrictMath.sin(turn), y + 28 * StrictMath.cos(turn), 24, 10, turn, area);
    }
  }

  private void add(String kind, double x, double y, double width, double depth, double turn, String area) {
    Polygon shape = Shapes.polygon(Curves.rectangle(x, y, width, depth, turn));
    if (closed.stream().anyMatch(c -> c.intersects(shape))) {
      return;
    }
    for (Object o : roadIndex.query(shape.getEnvelopeInternal())) {
      if (((PreparedGeometry) o).intersects(shape)) {
        return;
      }
    }
    Geometry room = shape.buffer(3);
    for (long cx = cell(x) - 1; cx <= cell(x) + 1; cx++) {
      for (long cy = cell(y) - 1; cy <= cell(y) + 1; cy++) {
        for (Building b : near.getOrDefault(cx << 32 ^ cy & 0xffffffffL, List.of())) {
          if (b.shape().intersects(room)) {
            return;
          }
        }
      }
    }
    keep(new Building(kind, area, shape));
  }

  private void keep(Building b) {
    all.add(b);
    long cx = cell(b.shape().getCentroid().getX()), cy = cell(b.shape().getCentroid().getY());
    near.computeIfAbsent(cx << 32 ^ cy & 0xffffffffL, k -> new ArrayList<>()).add(b);
  }

  private static long cell(double metres) {
    return (long) StrictMath.floor(metres / 80);
  }

  private static String area(double x, double y, Map<String, PreparedGeometry> grounds) {
    for (Map.Entry<String, PreparedGeometry> e : grounds.entrySet()) {
      if (e.getValue().contains(Shapes.point(x, y))) {
        return e.getKey();
      }
    }
    return "";
  }
}
