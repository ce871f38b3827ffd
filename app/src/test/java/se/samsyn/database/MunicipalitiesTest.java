package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MunicipalitiesTest {
    /** What the clock sets going is done in each municipality's own scope, whatever happened in the one before. */
    @Test
    void troubleInOneDoesNotKeepTheOthersFromTheirs() {
        TestDatabase.fresh("9694");
        TestDatabase.fresh("9695");
        TestDatabase.fresh("9696");
        List<String> done = new ArrayList<>();
        Municipalities.on(TestDatabase.application()).each("Work", municipality -> {
            assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
            done.add(Scope.get().municipalityId());
            if (municipality.municipalityId().equals("9695")) {
                throw new IllegalStateException("trouble in one of them");
            }
        });
        assertThat(done).containsSubsequence("9694", "9695", "9696");
    }
}
