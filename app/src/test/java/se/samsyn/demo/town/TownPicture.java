package se.samsyn.demo.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Draws the town as SVG, so that a person can judge the drawing. Not part of the program. */
final class TownPicture {

  private static final Map<String, String> FILL = Map.ofEntries(
      Map.entry("kommungrans", "#f5f2ea"), Map.entry("skog", "#dde7d3"), Map.entry("tatort", "#efeae0"),
      Map.entry("park", "#d0e1c3"), Map.entry("kyrkogard", "#d6e2ca"), Map.entry("idrott", "#cbdfbe"),
      Map.entry("strand", "#f3e6c4"), Map.entry("hav", "#c9dde4"), Map.entry("a", "#c9dde4"), Map.entry("sjo", "#c9dde4"),
      Map.entry("damm", "#c9dde4"), Map.entry("torg", "#f7ead2"), Map.entry("parkering", "#e6e4e0"),
      Map.entry("skolgard", "#ece3d6"), Map.entry("kaj", "#e4e0d6"), Map.entry("offentlig", "#c3ab93"));

  private final Town town;
  private final double west, south, width, height, scale;
  private final StringBuilder svg = new StringBuilder();

  TownPicture(Town town, double west, double south, double width, double height, double pixelsWide) {
    this.town = town;
    this.west = west;
    this.south = south;
    this.width = width;
    this.height = height;
    this.scale = pixelsWide / width;
  }

  void write(Path file) throws IOException {
    svg.append(String.format(Locale.ROOT,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f' width='%.0f' height='%.0f' font-family='Liberation Sans'>"
            + "<rect width='100%%' height='100%%' fill='#f5f2ea'/>",
        width * scale, height * scale, width * scale, height * scale));
    boolean near = scale > .15;
    for (String layer : Town.LAYERS) {
      if (layer.equals("byggnad") && !near) {
        continue;
      }
      if (layer.equals("vag")) {
        for (String kind : new String[] {"gata", "landsvag", "huvudgata", "huvudvag", "riksvag"}) {
          double w = roadWidth(kind);
          if (w > 0) {
            roads(kind, w + (near ? 1.8 : 1.2), "#d3cbbb");
          }
        }
        for (String kind : new String[] {"gata", "landsvag", "huvudgata", "huvudvag", "riksvag"}) {
          double w = roadWidth(kind);
          if (w > 0) {
            roads(kind, w, kind.equals("riksvag") ? "#f3d9a4" : kind.equals("huvudvag") ? "#fbeecb" : "#ffffff");
          }
        }
        continue;
      }
      for (TownFeature f : town.features(layer)) {
        String style = switch (layer) {
          case "jarnvag" -> "fill='none' stroke='#9a958c' stroke-width='" + (near ? 1.8 : 1) + "' stroke-dasharray='7 3'";
          case "brygga" -> "fill='none' stroke='#b5a992' stroke-width='" + 6 * scale + "'";
          case "byggnad" -> "fill='" + FILL.getOrDefault(f.kind(), "#dad2c3") + "' stroke='#c2b8a5' stroke-width='.4'";
          case "vatten" -> "fill='" + FILL.get(f.kind()) + "' stroke='#a9c6d0' stroke-width='.8'";
          default -> "fill='" + FILL.getOrDefault(f.kind(), "#eee") + "'";
        };
        path(f, style);
      }
    }
    for (TownArea a : town.areas()) {
      for (double[][] p : a.parts()) {
        path(new TownFeature("", "", "", true, p), "fill='none' stroke='#8d7f9c' stroke-opacity='.45' stroke-dasharray='5 4' stroke-width='1'");
      }
    }
    svg.append("<path fill='#fff' fill-opacity='.5' fill-rule='evenodd' d='M-9999,-9999H9999V9999H-9999Z");
    double[] b = town.border()[0];
    for (int i = 0; i < b.length; i += 2) {
      svg.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f,%.1f", (b[i] - west) * scale, (south + height - b[i + 1]) * scale));
    }
    svg.append("'/>");
    for (TownPlace p : town.places()) {
      if (near || p.kind().equals("bostadsområde") && p.radiusMetres() >= 260) {
        text(p.x(), p.y(), p.name(), near ? 10 : 11);
      }
    }
    Files.writeString(file, svg.append("</svg>"));
  }

  private double roadWidth(String kind) {
    boolean near = scale > .15;
    return switch (kind) {
      case "gata" -> near ? 7 * scale + 1 : 0;
      case "landsvag" -> near ? 4 : 1.2;
      case "huvudgata" -> near ? 11 * scale + 1 : 1.2;
      case "huvudvag" -> near ? 5 : 2;
      default -> near ? 7 : 3;
    };
  }

  private void roads(String kind, double w, String colour) {
    town.features("vag").stream().filter(f -> f.kind().equals(kind)).forEach(f -> path(f, String.format(Locale.ROOT,
        "fill='none' stroke='%s' stroke-width='%.2f' stroke-linecap='round' stroke-linejoin='round'", colour, w)));
  }

  private void path(TownFeature f, String style) {
    svg.append("<path fill-rule='evenodd' ").append(style).append(" d='");
    for (double[] r : f.rings()) {
      for (int i = 0; i < r.length; i += 2) {
        svg.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f,%.1f", (r[i] - west) * scale, (south + height - r[i + 1]) * scale));
      }
    }
    svg.append("'/>\n");
  }

  private final java.util.List<double[]> taken = new java.util.ArrayList<>();

  private void text(double x, double y, String s, int size) {
    double px = (x - west) * scale, py = (south + height - y) * scale, half = s.length() * size * .28;
    for (double[] t : taken) {
      if (Math.abs(t[0] - px) < t[2] + half && Math.abs(t[1] - py) < size + 2) {
        return;
      }
    }
    taken.add(new double[] {px, py, half});
    svg.append(String.format(Locale.ROOT, "<text x='%.1f' y='%.1f' font-size='%d' text-anchor='middle' fill='#3a4650' paint-order='stroke' stroke='#fff' stroke-opacity='.8' stroke-width='2.5'>%s</text>%n",
        (x - west) * scale, (south + height - y) * scale - 4, size, s));
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    long t = System.nanoTime();
    Town town = Town.bjorkhamn();
    System.out.println("drawn in cpu " + java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000 + " wall " + (System.nanoTime() - t) / 1_000_000 + " ms, features " + town.features().size()
        + ", buildings " + town.features("byggnad").size() + ", streets " + town.features("vag").size()
        + ", cells " + town.builtUp().countCells() + ", places " + town.places().size()
        + ", vertices " + town.features().stream().mapToInt(f -> java.util.Arrays.stream(f.rings()).mapToInt(r -> r.length / 2).sum()).sum());
    for (TownArea a : town.areas()) {
      System.out.println(a.key() + " parts " + a.parts().length);
    }
    new TownPicture(town, 496_700, 6_218_400, 7000, 4300, 1500).write(folder.resolve("town.svg"));
    new TownPicture(town, 505_000, 6_217_600, 3600, 2800, 1180).write(folder.resolve("by.svg"));
    new TownPicture(town, 485_000, 6_210_500, 30_000, 23_000, 1400).write(folder.resolve("kommun.svg"));
  }
}
