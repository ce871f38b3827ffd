package se.samsyn.demo.town;

import static se.samsyn.demo.town.Curves.spline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The parts of the municipality. Border, town limits, river, railway and main roads are noded together; each face goes
 * to the nearest named seed on its own side of the town limits. So the areas share their edges exactly and leave no gap.
 */
final class Districts {

  record District(String key, String name, String kind, String locality, int inhabitants, double x, double y) {}

  static final String TOWN = "Björkhamn", SANDVIK = "Sandvik", EKEBY = "Ekeby";

  private static final List<District> ALL = List.of(
      district("centrum", "Centrum", TOWN, 1650, -250, 150),
      district("hamnen", "Hamnen", TOWN, 420, 50, -640),
      district("norrbacken", "Norrbacken", TOWN, 2500, -600, 1350),
      district("villastaden", "Villastaden", TOWN, 1780, -1800, 1000),
      district("strandangen", "Strandängen", TOWN, 1140, -1700, -350),
      district("osterstad", "Österstad", TOWN, 1960, 900, 250),
      district("havsbacken", "Havsbacken", TOWN, 1290, 2000, -350),
      district("bjorkmossen", "Björkmossen", TOWN, 310, 1300, 1550),
      new District("sandvik", "Sandvik", "tätort", SANDVIK, 1120, 6900, -900),
      new District("ekeby", "Ekeby", "tätort", EKEBY, 230, -7700, 4400),
      country("norra-landsbygden", "Norra landsbygden", 640, 600, 7000),
      country("vastra-landsbygden", "Västra landsbygden", 520, -7500, 1500),
      country("ostra-landsbygden", "Östra landsbygden", 480, 8000, 3500),
      country("kusten", "Kusten och öarna", 210, 0, -5000));

  final Map<District, Geometry> areas = new LinkedHashMap<>();
  final Geometry town;
  final Geometry sandvik;
  final Geometry ekeby;

  Districts(Landscape land, Roads roads) {
    town = Shapes.area(spline(40, true, -2880, 500, -2560, 1500, -1500, 2020, -400, 2240, 1000, 2200, 2150, 1960, 2640, 1150, 2700, 350,
        3250, -450, 3300, -1100, 2600, -1500, 1700, -1350, 900, -1180, 0, -1050, -500, -1350, -950, -1250, -1300, -1050, -2100,
        -1000, -2700, -420));
    sandvik = Shapes.area(spline(40, true, 6000, -900, 6150, -300, 6900, 0, 7700, -150, 8100, -800, 8000, -1500, 7300, -1850, 6500,
        -1850, 6050, -1500));
    ekeby = Shapes.area(spline(30, true, -8350, 4350, -8200, 4850, -7600, 4900, -7100, 4600, -7150, 4050, -7700, 3850, -8200, 3950));

    List<Geometry> lines = new ArrayList<>();
    lines.add(land.municipality.getBoundary());
    lines.add(town.getBoundary());
    lines.add(sandvik.getBoundary());
    lines.add(ekeby.getBoundary());
    // Lines are cut a little outside what they divide: the polygonizer drops the loose ends, a short line leaves no edge.
    Geometry inTown = town.buffer(40);
    lines.add(Shapes.line(land.riverLine).intersection(inTown));
    lines.add(Shapes.line(spline(20, false, 190, -480, 230, -800, 260, -1200)).intersection(inTown));
    lines.add(Shapes.line(roads.railway).intersection(inTown));
    for (Roads.Road r : roads.roads) {
      switch (r.name()) {
        case "Hamngatan", "Västra ringen", "Östra ringen", "Storgatan", "Skolgatan" ->
          lines.add(Shapes.line(r.path()).intersection(inTown));
        case "Kustleden" -> lines.add(Shapes.line(r.path()));
        default -> {}
      }
    }
    lines.add(Shapes.line(spline(40, false, -1380, -420, -1330, -700, -1250, -1150)).intersection(inTown));
    lines.add(Shapes.line(spline(40, false, 1110, -480, 1140, -700, 1220, -1350)).intersection(inTown));
    lines.add(Shapes.line(spline(40, false, 1390, -240, 1110, -480)).intersection(inTown));
    lines.add(Shapes.line(spline(40, false, -565, 2075, -555, 2420)).intersection(inTown));
    lines.add(Shapes.line(spline(60, false, -3500, 300, -3700, 2000, -3600, 3500, -4800, 6000, -4600, 9000, -5300, 12500)));
    lines.add(Shapes.line(spline(60, false, 3100, 200, 3350, 1900, 3500, 3500, 3200, 6000, 4200, 9000, 3900, 13000)));

    Polygonizer faces = new Polygonizer();
    faces.add(Shapes.union(lines));
    Map<District, List<Geometry>> parts = new LinkedHashMap<>();
    ALL.forEach(d -> parts.put(d, new ArrayList<>()));
    for (Object o : faces.getPolygons()) {
      Geometry face = (Geometry) o;
      Point inside = face.getInteriorPoint();
      if (land.municipality.contains(inside)) {
        parts.get(owner(inside)).add(face);
      }
    }
    parts.forEach((district, g) -> areas.put(district, Shapes.union(g)));
  }

  private District owner(Point p) {
    String locality = town.contains(p) ? TOWN : sandvik.contains(p) ? SANDVIK : ekeby.contains(p) ? EKEBY : "";
    District best = null;
    double nearest = Double.MAX_VALUE;
    for (District d : ALL) {
      double distance = StrictMath.hypot(d.x() - p.getX(), d.y() - p.getY());
      if (d.locality().equals(locality) && distance < nearest) {
        best = d;
        nearest = distance;
      }
    }
    return best;
  }

  /** Where streets may be laid: the locality less a green margin towards the country. */
  Geometry edge(String key) {
    return switch (key) {
      case "sandvik" -> sandvik.buffer(-60);
      case "ekeby" -> ekeby.buffer(-40);
      default -> town.buffer(-130);
    };
  }

  Geometry area(String key) {
    return areas.entrySet().stream().filter(e -> e.getKey().key().equals(key)).findFirst().orElseThrow().getValue();
  }

  private static District district(String key, String name, String locality, int inhabitants, double x, double y) {
    return new District(key, name, "stadsdel", locality, inhabitants, x, y);
  }

  private static District country(String key, String name, int inhabitants, double x, double y) {
    return new District(key, name, "landsbygd", "", inhabitants, x, y);
  }
}
