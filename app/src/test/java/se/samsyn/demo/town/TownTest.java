package se.samsyn.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TownTest {

  private final Town town = Town.bjorkhamn();

  @Test
  void everyPointInsideTheBorderLiesInExactlyOneArea() {
    Random random = new Random(4);
    int inside = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = 486_000 + 28_000 * random.nextDouble(), y = 6_211_000 + 22_000 * random.nextDouble();
      long areas = town.areas().stream().filter(a -> a.contains(x, y)).count();
      assertThat(areas).as("areas at %s, %s", x, y).isEqualTo(town.contains(x, y) ? 1 : 0);
      inside += areas;
    }
    assertThat(inside).isGreaterThan(8_000);
  }

  @Test
  void theMunicipalityIsAboutTwentyFiveByTwentyKilometresWithFourteenThousandInhabitantsInThreeLocalities() {
    double west = 1e9, east = 0, south = 1e9, north = 0;
    double[] ring = town.border()[0];
    for (int i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
      south = Math.min(south, ring[i + 1]);
      north = Math.max(north, ring[i + 1]);
    }
    assertThat(east - west).isBetween(23_000.0, 27_000.0);
    assertThat(north - south).isBetween(18_000.0, 22_000.0);
    assertThat(town.areas().stream().mapToInt(TownArea::inhabitants).sum()).isBetween(13_500, 14_500);
    assertThat(town.areas().stream().map(TownArea::locality).filter(l -> !l.isEmpty()).distinct())
        .containsExactlyInAnyOrder("Björkhamn", "Sandvik", "Ekeby");
  }

  @Test
  void placesHaveUniqueKeysLieInTheirAreaAndNearTheTruthsThatThePlanNeeds() {
    Set<String> keys = new HashSet<>();
    for (TownPlace p : town.places()) {
      assertThat(keys.add(p.key())).as(p.key()).isTrue();
      assertThat(town.contains(p.x(), p.y())).as(p.key()).isTrue();
      assertThat(town.area(p.areaKey()).contains(p.x(), p.y())).as(p.key()).isTrue();
    }
    assertThat(town.places()).hasSizeBetween(60, 90);
    assertThat(town.place("havsskolan").kind()).isEqualTo("skola");
    assertThat(town.place("bathamnen").areaKey()).isEqualTo("hamnen");
    assertThat(town.place("villastaden").areaKey()).isEqualTo("villastaden");
    assertThat(town.place("ekeby-by").areaKey()).isEqualTo("ekeby");
    assertThat(town.place("bjorkcenter").areaKey()).isEqualTo("bjorkmossen");
  }

  @Test
  void housesStandOnLandAndInsideTheBorder() {
    List<TownFeature> water = town.features("vatten").stream().filter(f -> !f.kind().equals("damm")).toList();
    for (TownFeature house : town.features("byggnad")) {
      double x = (house.rings()[0][0] + house.rings()[0][4]) / 2, y = (house.rings()[0][1] + house.rings()[0][5]) / 2;
      assertThat(town.contains(x, y)).isTrue();
      assertThat(water.stream().anyMatch(w -> TownArea.inside(w.rings(), x, y)))
          .as("%s at %s, %s in water", house.kind(), x, y)
          .isFalse();
    }
  }

  @Test
  void everyHouseStandsInABuiltUpCellAndMostOfTheMunicipalityIsNotBuiltUp() {
    for (TownFeature house : town.features("byggnad")) {
      assertThat(town.builtUp().isBuiltUp(house.rings()[0][0], house.rings()[0][1])).isTrue();
    }
    assertThat(town.builtUp().countCells()).isBetween(800, 4_000);
    assertThat(town.builtUp().corners()).hasSize(2 * town.builtUp().countCells());
    assertThat(town.builtUp().isBuiltUp(500_000, 6_212_500)).as("open sea").isFalse();
  }

  @Test
  void polygonsAreClosedAndEveryLayerIsDrawn() {
    for (TownFeature f : town.features()) {
      assertThat(Town.LAYERS).contains(f.layer());
      for (double[] ring : f.rings()) {
        assertThat(ring.length % 2).isZero();
        if (f.area()) {
          assertThat(ring[0]).isEqualTo(ring[ring.length - 2]);
          assertThat(ring[1]).isEqualTo(ring[ring.length - 1]);
        }
      }
    }
    assertThat(Town.LAYERS).allSatisfy(layer -> assertThat(town.features(layer)).isNotEmpty());
  }
}
