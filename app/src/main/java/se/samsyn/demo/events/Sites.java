package se.samsyn.demo.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.demo.town.Town;
import se.samsyn.demo.town.TownArea;
import se.samsyn.demo.town.TownFeature;
import se.samsyn.demo.town.TownPlace;

/** Where things can happen: a few dozen fixed spots around each place, every house in each area, and the street beside each. */
final class Sites {

    /**
     * @param points flat x, y
     * @param streets flat x, y of the street point nearest to each
     */
    record Spot(String key, String name, String areaKey, double[] points, double[] streets) {}

    private final Town town;
    private final Map<String, Spot> spots = new HashMap<>();
    private final double[] streetPoints;
    private final Map<Long, List<Integer>> streetCells = new HashMap<>();
    private final List<Integer> allStreets = new ArrayList<>();

    Sites(Town town) {
        this.town = town;
        List<double[]> streets = town.features("vag").stream().map(f -> f.rings()[0]).toList();
        streetPoints = new double[streets.stream().mapToInt(s -> s.length).sum()];
        int k = 0;
        for (double[] s : streets) {
            System.arraycopy(s, 0, streetPoints, k, s.length);
            k += s.length;
        }
        for (int i = 0; i < streetPoints.length; i += 2) {
            streetCells.computeIfAbsent(cell(streetPoints[i], streetPoints[i + 1]), c -> new ArrayList<>()).add(i);
            allStreets.add(i);
        }
    }

    /** The spots of an area (all its houses) or of a place (scattered around its point); where both have the key, the area. */
    Spot at(String key, double scatter) {
        var area = town.areas().stream().filter(a -> a.key().equals(key)).findFirst();
        return area.isPresent()
                ? spots.computeIfAbsent(key, k -> inArea(area.get()))
                : spots.computeIfAbsent(key + scatter, k -> around(town.place(key), scatter));
    }

    private Spot around(TownPlace place, double scatter) {
        Dice dice = new Dice(place.key().hashCode());
        int count = scatter == 0 ? 1 : 40;
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double x = place.x(), y = place.y();
            for (int attempt = 0; attempt < 12 && scatter > 0; attempt++) {
                double tryX = place.x() + scatter * dice.bell(), tryY = place.y() + scatter * dice.bell();
                if (town.contains(tryX, tryY) && !inSea(tryX, tryY)) {
                    x = tryX;
                    y = tryY;
                    break;
                }
            }
            points[2 * i] = x;
            points[2 * i + 1] = y;
        }
        return spot(place.key(), place.name(), place.areaKey(), points);
    }

    private Spot inArea(TownArea area) {
        List<double[]> houses = new ArrayList<>();
        for (TownFeature f : town.features("byggnad")) {
            double[] r = f.rings()[0];
            double x = (r[0] + r[4]) / 2, y = (r[1] + r[5]) / 2;
            if (area.contains(x, y)) {
                houses.add(new double[] {x, y});
            }
        }
        double[] points = new double[2 * houses.size()];
        for (int i = 0; i < houses.size(); i++) {
            points[2 * i] = houses.get(i)[0];
            points[2 * i + 1] = houses.get(i)[1];
        }
        return spot(area.key(), area.name(), area.key(), points);
    }

    private Spot spot(String key, String name, String areaKey, double[] points) {
        double[] streets = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            double nearest = Double.MAX_VALUE;
            for (int s : streetsNear(points[i], points[i + 1])) {
                double dx = streetPoints[s] - points[i], dy = streetPoints[s + 1] - points[i + 1], d = dx * dx + dy * dy;
                if (d < nearest) {
                    nearest = d;
                    streets[i] = streetPoints[s];
                    streets[i + 1] = streetPoints[s + 1];
                }
            }
        }
        return new Spot(key, name, areaKey, points, streets);
    }

    /** Indexes of street points in the nine cells around, or all of them far from any street. */
    private List<Integer> streetsNear(double x, double y) {
        List<Integer> out = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                out.addAll(streetCells.getOrDefault(cell(x + 150 * i, y + 150 * j), List.of()));
            }
        }
        return out.isEmpty() ? allStreets : out;
    }

    private static long cell(double x, double y) {
        return (long) (x / 150) * 1_000_000 + (long) (y / 150);
    }

    private boolean inSea(double x, double y) {
        for (TownFeature f : town.features("vatten")) {
            boolean in = false;
            double[] ring = f.rings()[0];
            for (int i = 0; i + 3 < ring.length; i += 2) {
                if (ring[i + 1] > y != ring[i + 3] > y
                        && x < ring[i] + (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]) * (ring[i + 2] - ring[i])) {
                    in = !in;
                }
            }
            if (in) {
                return true;
            }
        }
        return false;
    }
}
