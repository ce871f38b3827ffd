package se.samsyn.demo.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Björkhamn: everything that is drawn, its areas and its places. Coordinates are SWEREF 99 TM metres (EPSG:3006).
 * Always the same; drawing it takes some tenths of a second and is done once.
 */
public final class Town {

  /** Layers from the bottom of the map to the top. */
  public static final List<String> LAYERS =
      List.of("kommun", "skog", "tatort", "gront", "vatten", "yta", "byggnad", "vag", "jarnvag", "brygga");

  public static final String NAME = "Björkhamns kommun";

  private final List<TownFeature> features = new ArrayList<>();
  private final List<TownArea> areas = new ArrayList<>();
  private final List<TownPlace> places = new ArrayList<>();
  private final double[][] border;
  private final BuiltUpMask builtUp;

  private static final class Drawn {
    static final Town TOWN = new Town();
  }

  public static Town bjorkhamn() {
    return Drawn.TOWN;
  }

  private Town() {
    Landscape land = new Landscape();
    Roads roads = new Roads();
    Districts districts = new Districts(land, roads);
    PlaceList list = new PlaceList();
    border = Shapes.placed(land.municipality).getFirst();
    districts.areas.forEach((d, g) -> areas.add(new TownArea(
        d.key(), d.name(), d.kind(), d.locality(), d.inhabitants(), Shapes.placed(g).toArray(double[][][]::new))));

    Geometry grounds = Shapes.union(list.grounds.stream().map(PlaceList.Ground::shape).toList());
    List<Buildings.Building> landmarks = new ArrayList<>();
    for (PlaceList.Spot s : list.spots) {
      double x = Shapes.decimetres(Shapes.EAST + s.x()), y = Shapes.decimetres(Shapes.NORTH + s.y());
      String area = areaAt(x, y).key();
      places.add(new TownPlace(s.key(), s.name(), s.kind(), s.owner(), x, y, s.radius(), area));
      if (s.width() > 0) {
        landmarks.add(new Buildings.Building("offentlig", area, Shapes.polygon(Curves.rectangle(
            s.x(), s.y(), s.width(), s.depth(), StrictMath.toRadians(s.degrees())))));
      }
    }
    Geometry landmarkRoom = Shapes.union(landmarks.stream().map(b -> b.shape().buffer(9)).toList());
    List<Roads.Road> allRoads = new ArrayList<>(new Streets(land, roads, districts, grounds.buffer(6).union(landmarkRoom)).streets);
    allRoads.addAll(roads.roads);
    Buildings buildings = new Buildings(land, allRoads, districts, roads.railway, grounds.buffer(4), landmarks);

    draw(land, roads, districts, list, allRoads, buildings);
    builtUp = mask(land, allRoads, buildings);
  }

  private void draw(Landscape land, Roads roads, Districts districts, PlaceList list, List<Roads.Road> allRoads,
      Buildings buildings) {
    Geometry localities = Shapes.union(List.of(districts.town, districts.sandvik, districts.ekeby));
    Geometry built = Shapes.union(List.of(districts.town, districts.sandvik, districts.ekeby)).difference(land.water);
    area("kommun", "kommungrans", NAME, land.municipality);
    area("skog", "skog", "", Woods.draw(land, localities.buffer(40)));
    area("tatort", "tatort", "", built);
    list.grounds.stream().filter(g -> !g.layer().equals("yta") && !g.layer().equals("vatten"))
        .forEach(g -> area(g.layer(), g.kind(), g.name(), g.shape().difference(land.water)));
    area("vatten", "hav", "Björkhamnsviken", land.sea);
    area("vatten", "a", "Björkån", land.river);
    land.lakes.forEach((name, lake) -> area("vatten", "sjo", name, lake));
    list.grounds.stream().filter(g -> g.layer().equals("vatten")).forEach(g -> area("vatten", g.kind(), g.name(), g.shape()));
    list.grounds.stream().filter(g -> g.layer().equals("yta")).forEach(g -> area("yta", g.kind(), g.name(), g.shape()));
    area("yta", "kaj", "", land.quays);
    buildings.all.forEach(b -> area("byggnad", b.kind(), "", b.shape()));
    allRoads.forEach(r -> line("vag", r.kind(), r.name(), r.path()));
    line("jarnvag", "jarnvag", "Kustbanan", roads.railway);
    land.piers.forEach((name, path) -> line("brygga", "brygga", "Brygga " + name, path));
  }

  private void area(String layer, String kind, String name, Geometry shape) {
    Shapes.placed(shape).forEach(rings -> features.add(new TownFeature(layer, kind, name, true, rings)));
  }

  private void line(String layer, String kind, String name, double[] path) {
    features.add(new TownFeature(layer, kind, name, false, new double[][] {Shapes.placed(path)}));
  }

  private static BuiltUpMask mask(Landscape land, List<Roads.Road> roads, Buildings buildings) {
    Envelope box = land.municipality.getEnvelopeInternal();
    BuiltUpMask mask = new BuiltUpMask(Shapes.EAST + box.getMinX(), Shapes.NORTH + box.getMinY(),
        Shapes.EAST + box.getMaxX(), Shapes.NORTH + box.getMaxY());
    buildings.all.forEach(b -> {
      for (var c : b.shape().getCoordinates()) {
        mask.add(Shapes.EAST + c.x, Shapes.NORTH + c.y);
      }
    });
    for (Roads.Road r : roads) {
      for (int i = 0; r.kind().endsWith("gata") && i < r.path().length; i += 2) {
        mask.add(Shapes.EAST + r.path()[i], Shapes.NORTH + r.path()[i + 1]);
      }
    }
    return mask;
  }

  /** All that is drawn, in the order of {@link #LAYERS}. */
  public List<TownFeature> features() {
    return List.copyOf(features);
  }

  public List<TownFeature> features(String layer) {
    return features.stream().filter(f -> f.layer().equals(layer)).toList();
  }

  /** The partition of the municipality: districts, the two villages and the countryside. */
  public List<TownArea> areas() {
    return List.copyOf(areas);
  }

  public List<TownPlace> places() {
    return List.copyOf(places);
  }

  /** @throws NoSuchElementException when no place has this key */
  public TownPlace place(String key) {
    return places.stream().filter(p -> p.key().equals(key)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("No place " + key));
  }

  /** @throws NoSuchElementException when no area has this key */
  public TownArea area(String key) {
    return areas.stream().filter(a -> a.key().equals(key)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("No area " + key));
  }

  /** The area that holds the point; points outside the border get the one whose nearest place is nearest. */
  public TownArea areaAt(double x, double y) {
    return areas.stream().filter(a -> a.contains(x, y)).findFirst().orElseGet(() -> places.stream()
        .min(Comparator.comparingDouble(p -> StrictMath.hypot(p.x() - x, p.y() - y)))
        .map(p -> area(p.areaKey())).orElseThrow());
  }

  /** Whether the point (SWEREF 99 TM metres) lies inside the municipality's border. */
  public boolean contains(double x, double y) {
    return TownArea.inside(border, x, y);
  }

  /** The municipality's border, shell first, flat x, y arrays. */
  public double[][] border() {
    return border;
  }

  /** The point that stands for "somewhere in the municipality" in files that know no better. */
  public double[] centre() {
    double x = 0, y = 0;
    double[] ring = border[0];
    for (int i = 0; i < ring.length - 2; i += 2) {
      x += ring[i];
      y += ring[i + 1];
    }
    int n = ring.length / 2 - 1;
    return new double[] {Math.round(x / n), Math.round(y / n)};
  }

  public BuiltUpMask builtUp() {
    return builtUp;
  }
}
