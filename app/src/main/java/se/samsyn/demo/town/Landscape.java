package se.samsyn.demo.town;

import static se.samsyn.demo.town.Curves.blob;
import static se.samsyn.demo.town.Curves.spline;
import static se.samsyn.demo.town.Curves.wobble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What was there before the town: border, sea, islands, river and lakes. Drawn around 0, 0. */
final class Landscape {

  private static final long SEED = 41;

  final Geometry municipality;
  final Geometry sea;
  final Geometry islands;
  final Geometry quays;
  final Geometry river;
  final double[] riverLine;
  final Map<String, Geometry> lakes = new LinkedHashMap<>();
  final Map<String, double[]> piers = new LinkedHashMap<>();
  /** Sea less islands and quays, river and lakes: where nobody builds. */
  final Geometry water;

  Landscape() {
    municipality = Shapes.area(wobble(
        spline(120, true, -12400, -7600, -12900, -3500, -11700, 800, -12600, 4300, -11900, 7600, -9300, 9300, -6200, 9500,
            -4000, 11600, -800, 11900, 2600, 10800, 5600, 12100, 8600, 11000, 11400, 9300, 12300, 6100, 11600, 2600, 12700,
            -500, 12400, -4200, 13000, -7600, 6000, -8200, 0, -8000, -6000, -8300),
        SEED + 9, (x, y) -> y < -4500 ? 0 : .22));

    double[] coast = wobble(
        spline(45, false, -24000, -3900, -19000, -2700, -16500, -4000, -13600, -3000, -11500, -3600, -9900, -5000, -8700,
            -3500, -7400, -2500, -6400, -3000, -5600, -4100, -4700, -4000, -4200, -2800, -3300, -1900, -2500, -1500, -1800,
            -1180, -1250, -850, -700, -560, -300, -470, 150, -430, 560, -480, 900, -640, 1120, -900, 1500, -1080, 2000, -1330,
            2650, -1350, 3300, -2000, 4000, -3300, 4800, -3900, 5500, -3200, 5900, -2100, 6500, -1500, 7300, -1450, 8100,
            -2100, 8900, -3500, 10000, -3900, 11000, -2900, 12400, -2600, 14000, -3700, 17000, -2800, 20000, -3900, 24000,
            -3200),
        SEED, Landscape::wildness);
    Curves.Path ring = new Curves.Path();
    for (int i = 0; i < coast.length; i += 2) {
      ring.add(coast[i], coast[i + 1]);
    }
    Geometry open = Shapes.area(ring.add(24000, -16000).add(-24000, -16000).close().toArray());

    islands = drawIslands();
    quays = drawQuays();
    sea = open.difference(islands).difference(quays);

    riverLine = wobble(
        spline(30, false, 2500, 16000, 2700, 12500, 1700, 10000, 2100, 8000, 1600, 6700, 900, 5400, 1150, 4200, 500, 3200,
            820, 2400, 480, 1750, 640, 1150, 300, 640, 420, 200, 160, -180, 190, -520),
        SEED + 3, (x, y) -> y > 2600 ? .16 : .03);
    river = Shapes.area(Curves.band(riverLine, 9, 25)).difference(quays);

    lake("Björksjön", 1700, 6900, 620, 1150, .3, .45);
    lake("Långasjön", -6700, 7000, 480, 1550, -.6, .4);
    lake("Stora Gransjön", 7000, 7600, 1050, 640, .5, .5);
    lake("Svartgölen", -3500, 8900, 230, 330, .2, .4);
    lake("Hultagölen", 9700, 3900, 330, 560, .9, .4);
    lake("Kvarnsjön", -9900, 2500, 520, 300, .4, .5);
    lake("Lillsjön", 4300, 4400, 210, 380, -.4, .35);
    lake("Norrsjön", -1700, 14000, 900, 600, 0, .4);
    lake("Vittsjön", 15500, 4500, 700, 1400, .4, .4);
    lake("Dalasjön", -16000, 4800, 650, 1200, -.3, .4);

    List<Geometry> wet = new ArrayList<>(lakes.values());
    wet.add(sea);
    wet.add(river);
    water = Shapes.union(wet);
  }

  /** Rocky far from the town, calm along the quays. */
  private static double wildness(double x, double y) {
    double d = StrictMath.hypot(x - 200, (y + 600) * 1.2);
    double village = StrictMath.hypot(x - 6900, y + 1400);
    return Math.clamp((d - 900) / 4200, .02, 1) * Math.clamp(village / 2000, .35, 1);
  }

  private void lake(String name, double x, double y, double rx, double ry, double angle, double rough) {
    lakes.put(name, Shapes.area(blob(x, y, rx, ry, angle, rough, SEED + name.length() + (long) Math.abs(x))));
  }

  private static Geometry drawIslands() {
    double[][] at = {
      {-1500, -4300, 620, 380, .3}, {-2700, -3500, 180, 110, .8}, {-600, -5100, 160, 90, .1}, {700, -3700, 210, 130, -.4},
      {1500, -5200, 340, 190, .5}, {2500, -4400, 120, 80, 0}, {-3600, -5600, 260, 150, .6}, {-6900, -5300, 420, 230, .2},
      {-8400, -6300, 190, 110, .4}, {6600, -3900, 300, 210, -.5}, {7500, -5200, 520, 280, .3}, {9300, -5800, 160, 110, 0},
      {3300, -6300, 190, 120, .7}, {-200, -2600, 90, 60, .2}, {-10800, -6000, 240, 150, 1}, {11500, -5300, 330, 170, .2},
      {-1000, -6600, 130, 80, .3}, {5000, -5600, 110, 90, .3}, {-4900, -6700, 140, 90, .1}, {-7700, -4500, 100, 70, 0}};
    List<Geometry> out = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      out.add(Shapes.area(blob(at[i][0], at[i][1], at[i][2], at[i][3], at[i][4], .55, SEED + 20 + i)));
    }
    return Shapes.union(out);
  }

  private Geometry drawQuays() {
    List<Geometry> out = new ArrayList<>();
    out.add(Shapes.area(Curves.rectangle(-330, -540, 520, 200, .1)));
    out.add(Shapes.area(Curves.rectangle(-500, -720, 60, 320, .1)));
    out.add(Shapes.area(Curves.rectangle(480, -540, 330, 170, -.1)));
    // Two moles shelter the marina, one long pier the harbour.
    out.add(Shapes.line(spline(20, false, 610, -560, 700, -760, 830, -900, 960, -960)).buffer(9));
    out.add(Shapes.line(spline(20, false, 1180, -930, 1120, -1040, 1040, -1075)).buffer(9));
    out.add(Shapes.line(spline(20, false, -740, -590, -770, -900, -640, -1150, -420, -1270)).buffer(10));
    piers.put("A", new double[] {830, -640, 770, -760});
    piers.put("B", new double[] {890, -670, 835, -810});
    piers.put("C", new double[] {950, -720, 900, -860});
    piers.put("D", new double[] {1010, -780, 960, -900});
    piers.put("E", new double[] {1070, -850, 1015, -955});
    return Shapes.union(out);
  }
}
