package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.analysis.oracle.Oracles;

/** Against spdep 1.2.7 on a grid of 30 × 30 cells. */
class HotspotOracleTest {
    private static final Grid GRID = new Grid(0, 0, 100, 30, 30);

    @Test
    void gistarAndGi() {
        Map<String, double[]> oracle = oracle();
        for (String shape : new String[] {"queen", "rook"}) {
            CellScores star = GetisOrd.star(GRID, oracle.get("count"), null, neighbours(shape));
            close(star.z(), oracle.get("gistar_" + shape));
            close(star.p(), oracle.get("p2_" + shape));
            close(star.q(), oracle.get("p2_BH_" + shape));
            close(FalseDiscovery.benjaminiYekutieli(star.p()), oracle.get("p2_BY_" + shape));
            close(FalseDiscovery.bonferroni(star.p()), oracle.get("p2_bonf_" + shape));
            CellScores without = GetisOrd.withoutSelf(GRID, oracle.get("count"), null, neighbours(shape));
            close(without.z(), oracle.get("gi_" + shape));
        }
    }

    @Test
    void numbersOfMarkedCells() {
        CellScores star = GetisOrd.star(GRID, oracle().get("count"), null, Neighbours.queen());
        Map<String, Object> theirs = Oracles.object(Oracles.json("gistar/grid30_meta.json"));
        assertThat((double) below(star.p())).isEqualTo(theirs.get("n_sig_raw_05")).isEqualTo(88.0);
        assertThat((double) below(star.q())).isEqualTo(theirs.get("n_sig_BH_05")).isEqualTo(68.0);
        assertThat((double) below(FalseDiscovery.bonferroni(star.p()))).isEqualTo(theirs.get("n_sig_bonf_05")).isEqualTo(52.0);
        assertThat(FalseDiscovery.benjaminiHochberg(star.p())).isEqualTo(star.q());
    }

    @Test
    void localMoranWithBothVariances() {
        Map<String, double[]> oracle = oracle();
        for (String shape : new String[] {"queen", "rook"}) {
            double[] counts = oracle.get("count");
            LocalMoran.Result conditional = LocalMoran.of(GRID, counts, null, neighbours(shape));
            close(conditional.i(), oracle.get("moran_Ii_" + shape));
            close(conditional.expected(), oracle.get("moran_Ecnd_" + shape));
            close(conditional.variance(), oracle.get("moran_Vcnd_" + shape));
            close(conditional.scores().z(), oracle.get("moran_Zcnd_" + shape));
            close(conditional.scores().p(), oracle.get("moran_pcnd2_" + shape));
            LocalMoran.Result total = LocalMoran.of(
                    GRID, counts, null, neighbours(shape), LocalMoran.Weights.ROW, LocalMoran.Variance.TOTAL);
            close(total.expected(), oracle.get("moran_Etot_" + shape));
            close(total.variance(), oracle.get("moran_Vtot_" + shape));
            close(total.scores().z(), oracle.get("moran_Ztot_" + shape));
        }
    }

    /** The oracle's rows run column by column within each row, as our cells do. */
    private static Map<String, double[]> oracle() {
        Map<String, double[]> oracle = Oracles.columns("gistar/grid30_gistar_localmoran.csv");
        assertThat(oracle.get("col")).hasSize(900).startsWith(1, 2, 3);
        return oracle;
    }

    private static Neighbours neighbours(String shape) {
        return shape.equals("queen") ? Neighbours.queen() : Neighbours.rook();
    }

    private static long below(double[] values) {
        return java.util.Arrays.stream(values).filter(value -> value < 0.05).count();
    }

    private static void close(double[] ours, double[] theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
            assertThat(Math.abs(ours[i] - theirs[i]))
                    .as("cell %d: %s, oracle %s", i, ours[i], theirs[i])
                    .isLessThanOrEqualTo(1e-10 * Math.max(1, Math.abs(theirs[i])));
        }
    }
}
