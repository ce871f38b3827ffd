package se.samsyn.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;
import se.samsyn.analysis.trend.FarringtonSettings.Mode;
import se.samsyn.analysis.trend.FarringtonSettings.Threshold;

/** Against R's surveillance 1.20.3, whose iteration stops at a relative change of 1e-8. */
class SignalOracleTest {
    private static final double RELATIVE = 1e-5;

    private final Map<String, Object> series = Oracles.object(Oracles.json("signal/series.json"));

    @Test
    void everyBoundOfTheFlexibleForm() {
        int bounds = 0;
        for (Map<String, String> row : Oracles.rows("signal/farrington_flexible.csv")) {
            WatchedWeek ours = week(Farrington.flexible(upTo(row), Integer.parseInt(row.get("t")), settings(row.get("config"))), row);
            close(row, ours.upper(), "upper");
            if (!row.get("upper").equals("NA")) {
                close(row, ours.expected(), "expected");
                assertThat(ours.trend()).as("trend of %s", row).isEqualTo(row.get("trend").equals("1"));
                assertThat(ours.alarm()).as("alarm of %s", row).isEqualTo(row.get("alarm").equals("1"));
                bounds++;
            }
        }
        assertThat(bounds).isGreaterThan(1000);
    }

    @Test
    void everyBoundOfTheClassicForm() {
        for (Map<String, String> row : Oracles.rows("signal/farrington_classic.csv")) {
            Threshold threshold = switch (row.get("powertrans")) {
                case "2/3" -> Threshold.DELTA;
                case "1/2" -> Threshold.DELTA_ROOT;
                default -> Threshold.DELTA_NONE;
            };
            FarringtonSettings usual = Farrington.classicSettings();
            FarringtonSettings settings = new FarringtonSettings(52, 3, 3, 1, 0, 1, true, 0.05, usual.alpha(), threshold, false, Mode.PARITY);
            WatchedWeek ours = week(Farrington.classic(upTo(row), Integer.parseInt(row.get("t")), settings), row);
            close(row, ours.upper(), "upper");
        }
    }

    @Test
    void everyBoundOfEars() {
        int compared = 0;
        int without = 0;
        for (Map<String, String> row : Oracles.rows("signal/ears.csv")) {
            Ears.Method method = Ears.Method.valueOf(row.get("method"));
            WatchedWeek ours = week(
                    Ears.watch(upTo(row), Integer.parseInt(row.get("t")), method, method.usualAlpha(), Integer.parseInt(row.get("baseline")), 0),
                    row);
            double theirs = Double.parseDouble(row.get("upper"));
            // Where nothing varied for long, what lay above the mean lies infinitely far above it, and neither has a limit.
            if (Double.isNaN(theirs)) {
                assertThat(ours.upper()).as("%s", row).isNaN();
                assertThat(ours.alarm()).as("alarm of %s", row).isFalse();
                without++;
                continue;
            }
            assertThat(ours.upper()).as("%s", row).isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
            assertThat(ours.alarm()).as("alarm of %s", row).isEqualTo(row.get("alarm").equals("1"));
            compared++;
        }
        assertThat(compared).isGreaterThan(7000);
        assertThat(without).isEqualTo(706);
    }

    /** One fit taken apart, with both the wrong and the right uncertainty. */
    @Test
    void theDefectOfThePackageIsKnownAndNotRepeated() {
        Map<String, Object> opened = Oracles.object(Oracles.object(Oracles.json("signal/farrington_flexible_opened.json"))
                .get("medium_k350_noPeriods10"));
        FarringtonSettings settings = settings("noufaily_delta");
        Baseline baseline = Baseline.of(Arrays.copyOf(counts("medium"), 350), 350, settings);
        List<?> rows = (List<?>) opened.get("rows");
        assertThat(baseline.counts()).hasSize(rows.size());
        double[] ones = new double[rows.size()];
        Arrays.fill(ones, 1);
        SeasonFit first = baseline.fit(ones, true);
        assertThat(first.dispersion()).isCloseTo((Double) opened.get("phi_initial"), within(1e-7));
        double[] residuals = first.anscombe(first.dispersion());
        double[] weights = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = Oracles.object(rows.get(i));
            assertThat(baseline.counts()[i]).isEqualTo((Double) row.get("response"));
            assertThat(baseline.times()[i]).isEqualTo((Double) row.get("wtime"));
            assertThat(baseline.groups()[i] + 1.0).isEqualTo((Double) row.get("seasgroup"));
            assertThat(residuals[i]).isCloseTo((Double) row.get("anscombe"), within(1e-6));
            weights[i] = (Double) row.get("omega");
        }
        SeasonFit fit = baseline.fit(weights, true);
        assertThat(fit.dispersion()).isCloseTo((Double) opened.get("phi_reweighted"), within(1e-7));
        assertThat(fit.linear(350, 9)).isCloseTo((Double) opened.get("eta"), within(1e-7));
        assertThat(Math.sqrt(fit.dispersion() * fit.variance(350, 9)))
                .isCloseTo((Double) opened.get("se_link_correct_dispersion"), within(1e-6));
        assertThat(Math.sqrt(fit.dispersionOfWorkingResiduals() * fit.variance(350, 9)))
                .isCloseTo((Double) opened.get("se_link_as_package_computes"), within(1e-6));
        assertThat(fit.trendP(fit.dispersion())).isCloseTo((Double) opened.get("p_trend_correct"), within(1e-6));
        assertThat(fit.trendP(fit.dispersionOfWorkingResiduals())).isCloseTo((Double) opened.get("p_trend_package"), within(1e-6));
    }

    private static FarringtonSettings settings(String config) {
        return switch (config) {
            case "default" -> new FarringtonSettings(52, 5, 3, 1, 3, 2.58, true, 0.05, 0.05, Threshold.DELTA, false, Mode.PARITY);
            case "noufaily_delta" -> new FarringtonSettings(52, 5, 3, 10, 26, 2.58, true, 1, 0.01, Threshold.DELTA, false, Mode.PARITY);
            case "nbPlugin" -> new FarringtonSettings(52, 5, 3, 10, 26, 2.58, true, 1, 0.01, Threshold.NB_PLUGIN, false, Mode.PARITY);
            case "muan" -> new FarringtonSettings(52, 5, 3, 10, 26, 2.58, true, 1, 0.01, Threshold.MUAN, false, Mode.PARITY);
            case "b3_notrend" -> new FarringtonSettings(52, 3, 3, 10, 26, 2.58, false, 1, 0.05, Threshold.NB_PLUGIN, false, Mode.PARITY);
            default -> throw new AssertionError(config);
        };
    }

    private long[] counts(String name) {
        return Arrays.stream(Oracles.numbers(series.get(name))).mapToLong(value -> (long) value).toArray();
    }

    private long[] upTo(Map<String, String> row) {
        return Arrays.copyOf(counts(row.get("series")), Integer.parseInt(row.get("t")));
    }

    private static WatchedWeek week(List<WatchedWeek> weeks, Map<String, String> row) {
        assertThat(weeks).hasSize(1);
        assertThat(weeks.get(0).t()).isEqualTo(Integer.parseInt(row.get("t")));
        return weeks.get(0);
    }

    private static void close(Map<String, String> row, double ours, String column) {
        if (row.get(column).equals("NA")) {
            assertThat(ours).as("%s of %s", column, row).isNaN();
            return;
        }
        double theirs = Double.parseDouble(row.get(column));
        assertThat(ours).as("%s of %s", column, row).isCloseTo(theirs, within(RELATIVE * Math.abs(theirs)));
    }
}
