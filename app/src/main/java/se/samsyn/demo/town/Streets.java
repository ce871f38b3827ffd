package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The street plan: each district has a grid of its own, turned, bent and with some blocks left out, between the roads
 * that were there before. A slow common warp makes the grids lean on each other.
 */
final class Streets {

  /**
   * @param along metres between the long streets
   * @param across metres between the short ones
   * @param dropped share of blocks left out
   * @param lean how far the common warp pulls the grid, metres
   */
  private record Plan(String area, double cx, double cy, double degrees, double bend, double along, double across,
      double dropped, double lean, String[] names) {}

  private static final List<Plan> PLANS = List.of(
      new Plan("centrum", -300, 200, 3, .00004, 105, 120, .10, 60, words("Kungsgatan", "Köpmangatan", "Rådhusgatan", "Torggatan",
          "Kyrkogatan", "Prästgatan", "Västergatan", "Smedjegatan", "Garvaregatan", "Brogatan", "Färgaregatan", "Bryggaregatan",
          "Repslagaregatan", "Apotekargränd", "Rådmansgränd")),
      new Plan("osterstad", 850, 250, -8, -.00005, 115, 130, .14, 90, words("Östergatan", "Trädgårdsgatan", "Nygatan", "Lindgatan",
          "Kastanjegatan", "Almgatan", "Askgatan", "Lönngatan", "Hasselgatan", "Rönngatan", "Hagtornsgatan", "Fläderstigen")),
      new Plan("hamnen", 200, -450, -4, .00003, 110, 150, .2, 40, words("Magasinsgatan", "Tullgatan", "Varvsgatan", "Lotsgatan",
          "Kajgatan")),
      new Plan("norrbacken", -600, 1350, 18, -.00012, 190, 210, .12, 150, words("Norrbacksvägen", "Backvägen", "Granitvägen",
          "Skiffervägen", "Kvartsvägen", "Fältspatsvägen", "Stenhuggarvägen")),
      new Plan("villastaden", -1850, 1050, -24, .00017, 128, 230, .2, 190, words("Villavägen", "Syrenvägen", "Jasminvägen",
          "Liljevägen", "Rosenvägen", "Nejlikvägen", "Tulpanvägen", "Violvägen", "Blåsippsvägen", "Kornvägen", "Klövervägen",
          "Timotejvägen", "Prästkragsvägen", "Blåklintsvägen")),
      new Plan("strandangen", -1850, -350, 28, -.00014, 140, 250, .24, 190, words("Strandängsvägen", "Vassvägen", "Svanvägen",
          "Vipvägen", "Ejdervägen", "Tärnvägen", "Måsvägen", "Strandpiparvägen", "Rödbenavägen", "Skrakvägen")),
      new Plan("havsbacken", 2000, -200, -14, .00012, 140, 240, .22, 200, words("Havsbacksvägen", "Skepparvägen", "Styrmansvägen",
          "Matrosvägen", "Ankarvägen", "Kompassvägen", "Fyrvägen", "Lanternvägen", "Seglarvägen", "Rorsmansvägen",
          "Skonarvägen", "Briggvägen", "Jollevägen")),
      new Plan("bjorkmossen", 1350, 1550, 14, .00002, 240, 300, .1, 90, words("Industrigatan", "Verkstadsgatan", "Mossgatan",
          "Transportgatan", "Metallgatan", "Handelsvägen")),
      new Plan("sandvik", 6900, -900, -6, .0002, 150, 240, .25, 200, words("Byvägen", "Fiskarvägen", "Tångvägen", "Sandviksgatan",
          "Bodvägen", "Dynvägen", "Snäckvägen", "Sillvägen")),
      new Plan("ekeby", -7700, 4400, 12, .0002, 190, 260, .3, 160, words("Bygatan", "Ekbacken", "Mejerivägen", "Smedvägen")));

  final List<Roads.Road> streets = new ArrayList<>();

  Streets(Landscape land, Roads roads, Districts districts, Geometry closed) {
    Geometry rail = Shapes.line(roads.railway).buffer(26);
    Geometry kept = Shapes.union(List.of(Shapes.nearby(land.water).buffer(16, 2), rail, closed));
    List<Geometry> wide = new ArrayList<>();
    for (Roads.Road r : roads.roads) {
      wide.add(Shapes.nearby(Shapes.line(r.path())).buffer(r.kind().equals("riksvag") ? 60 : 34, 3));
    }
    PreparedGeometry tooClose = PreparedGeometryFactory.prepare(Shapes.union(wide));
    for (Plan plan : PLANS) {
      Geometry ground = districts.area(plan.area()).difference(kept).intersection(districts.edge(plan.area()));
      lay(plan, ground, tooClose);
    }
    keepReachable(roads);
  }

  private void lay(Plan plan, Geometry ground, PreparedGeometry tooClose) {
    int reach = 12, named = 0;
    for (int direction = 0; direction < 2; direction++) {
      double spacing = direction == 0 ? plan.along() : plan.across();
      double other = direction == 0 ? plan.across() : plan.along();
      for (int k = -reach; k <= reach; k++) {
        String name = plan.names()[Math.floorMod(named, plan.names().length)];
        boolean used = false;
        for (double[] run : runs(plan, direction, k, spacing, other, reach)) {
          Geometry inside = Shapes.line(run).intersection(ground);
          for (int g = 0; g < inside.getNumGeometries(); g++) {
            if (inside.getGeometryN(g) instanceof LineString l && l.getLength() > 75
                && shareInside(l, tooClose) < .55) {
              streets.add(new Roads.Road("gata", name, 6, Shapes.path(l)));
              used = true;
            }
          }
        }
        named += used ? 1 : 0;
      }
    }
  }

  /** Streets that no other road leads to are taken away. */
  private void keepReachable(Roads roads) {
    List<PreparedGeometry> reached = new ArrayList<>();
    roads.roads.forEach(r -> reached.add(beside(Shapes.line(r.path()))));
    Map<Roads.Road, LineString> waiting = new LinkedHashMap<>();
    streets.forEach(r -> waiting.put(r, Shapes.line(r.path())));
    streets.clear();
    while (!reached.isEmpty()) {
      List<Roads.Road> joined = new ArrayList<>();
      waiting.forEach((road, line) -> {
        if (reached.stream().anyMatch(r -> r.intersects(line))) {
          joined.add(road);
        }
      });
      reached.clear();
      joined.forEach(r -> reached.add(beside(waiting.remove(r))));
      streets.addAll(joined);
    }
  }

  private static PreparedGeometry beside(LineString road) {
    return PreparedGeometryFactory.prepare(road.buffer(14, 2));
  }

  private static double shareInside(LineString line, PreparedGeometry g) {
    int inside = 0;
    for (int i = 0; i < line.getNumPoints(); i++) {
      inside += g.contains(line.getPointN(i)) ? 1 : 0;
    }
    return (double) inside / line.getNumPoints();
  }

  /** One grid line as the stretches of it that are built: some blocks are left out, so streets end in crossings. */
  private static List<double[]> runs(Plan plan, int direction, int k, double spacing, double other, int reach) {
    List<double[]> out = new ArrayList<>();
    Curves.Path run = new Curves.Path();
    for (int block = -reach; block < reach; block++) {
      Curves.Path middle = new Curves.Path();
      place(plan, direction == 0 ? (block + .5) * other : k * spacing, direction == 0 ? k * spacing : (block + .5) * other, middle);
      double[] m = middle.toArray();
      boolean meadow = plan.lean() > 100 && Curves.noise(m[0] / 330, m[1] / 330, 21) < .22;
      boolean left = meadow || Curves.lattice(k * 2L + direction, block, plan.area().hashCode()) < plan.dropped() * (1 + direction);
      if (left) {
        if (run.points() > 1) {
          out.add(run.toArray());
        }
        run = new Curves.Path();
        continue;
      }
      for (int step = run.points() == 0 ? 0 : 1; step <= 6; step++) {
        double s = (block + step / 6.0) * other, t = k * spacing;
        place(plan, direction == 0 ? s : t, direction == 0 ? t : s, run);
      }
    }
    if (run.points() > 1) {
      out.add(run.toArray());
    }
    return out;
  }

  private static void place(Plan plan, double u, double v, Curves.Path path) {
    double bent = v + plan.bend() * u * u;
    double a = StrictMath.toRadians(plan.degrees());
    double x = plan.cx() + u * StrictMath.cos(a) - bent * StrictMath.sin(a);
    double y = plan.cy() + u * StrictMath.sin(a) + bent * StrictMath.cos(a);
    path.add(x + plan.lean() * (Curves.noise(x / 560, y / 560, 3) - .5), y + plan.lean() * (Curves.noise(x / 560, y / 560, 4) - .5));
  }

  private static String[] words(String... names) {
    return names;
  }
}
