package se.samsyn.observations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;

class FilterAddressTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Test
    void theAddressSaysTheFilterAndTheFilterTheAddress() {
        var address = new FilterAddress("2026-11-01", "2026-11-20", "TIL", "7", "Polisens anmälda brott", "ACCEPTED", null);
        assertThat(address.filter(ZONE))
                .isEqualTo(new ObservationFilter(
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)), ZONE, CategoryGroup.TIL, 7L,
                        "Polisens anmälda brott", Observation.State.ACCEPTED));
        assertThat(address.query())
                .isEqualTo("from=2026-11-01&to=2026-11-20&category=TIL&area=7&source=Polisens+anm%C3%A4lda+brott&state=ACCEPTED");
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        var address = new FilterAddress("igår", "", "XYZ", "7; drop table", " ", "NEW", " ");
        assertThat(address.filter(ZONE)).isEqualTo(ObservationFilter.all(ZONE));
        assertThat(new FilterAddress(null, null, null, null, null, null, null).any()).isFalse();
    }

    @Test
    void daysInTheWrongOrderAreTurned() {
        assertThat(new FilterAddress("2026-11-20", "2026-11-01", null, null, null, null, null).filter(ZONE).period())
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)));
    }
}
