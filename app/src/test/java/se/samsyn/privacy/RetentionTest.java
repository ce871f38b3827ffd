package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Refusal;

class RetentionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final List<Object> told = new ArrayList<>();
    private final Retention retention = new Retention(new RetentionStore(TestDatabase.jdbc()), told::add);
    private final Scope scope = TestDatabase.fresh("9973");

    private static RetentionDecision decision(Integer months, int version) {
        return new RetentionDecision(DocumentClass.RAW_TEXT, Optional.ofNullable(months), "KS § 12, dnr 2026/00017", DAY, version);
    }

    @Test
    void withoutADecisionNothingIsWeeded() {
        TestDatabase.runInScope(scope, () -> {
            for (DocumentClass of : DocumentClass.values()) {
                if (of.ownTermDays().isEmpty()) {
                    assertThat(retention.weededBefore(of, DAY)).isEmpty();
                }
            }
        });
    }

    @Test
    void aTermCountsWholeMonthsBack() {
        TestDatabase.runInScope(scope, () -> {
            retention.decide(decision(1, 0), 4);
            assertThat(retention.weededBefore(DocumentClass.RAW_TEXT, DAY)).contains(LocalDate.of(2026, 2, 28));
            assertThat(retention.weededBefore(DocumentClass.PHOTO, DAY)).isEmpty();
        });
        assertThat(told).containsExactly(new Retention.Decided("9973", 4, DocumentClass.RAW_TEXT.ordinal()));
    }

    /** The design's own default: the link to the reporter is of no use after 90 days. */
    @Test
    void theLinkToTheReporterHasATermOfTheProgramsOwn() {
        TestDatabase.runInScope(scope, () -> {
            assertThat(retention.weededBefore(DocumentClass.REPORTER_LINK, DAY)).contains(LocalDate.of(2025, 12, 31));
            assertThat(retention.reference(DocumentClass.REPORTER_LINK)).isEmpty();
            retention.decide(
                    new RetentionDecision(DocumentClass.REPORTER_LINK, Optional.empty(), "KS § 12", DAY, 0), 4);
            assertThat(retention.weededBefore(DocumentClass.REPORTER_LINK, DAY)).isEmpty();
        });
    }

    @Test
    void whatIsPreservedIsNeverWeeded() {
        TestDatabase.runInScope(scope, () -> {
            retention.decide(decision(null, 0), 4);
            assertThat(retention.weededBefore(DocumentClass.RAW_TEXT, DAY)).isEmpty();
            assertThat(retention.listDecisions()).containsOnlyKeys(DocumentClass.RAW_TEXT);
        });
    }

    @Test
    void aStaleDecisionIsRefused() {
        TestDatabase.runInScope(scope, () -> retention.decide(decision(24, 0), 4));
        TestDatabase.runInScope(scope, () -> retention.decide(decision(36, 1), 4));
        for (int version : new int[] {0, 1, 7}) {
            assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> retention.decide(decision(12, version), 5)))
                    .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("stale"));
        }
        assertThat(TestDatabase.inScope(scope, retention::listDecisions).get(DocumentClass.RAW_TEXT).months()).contains(36);
    }

    @Test
    void aDecisionNeedsAReferenceAndADayThatHasBeen() {
        assertThat(decision(24, 0).mistakes(DAY).any()).isFalse();
        assertThat(decision(0, 0).mistakes(DAY).has("months")).isTrue();
        assertThat(decision(24, 0).mistakes(DAY.minusDays(1)).has("decidedOn")).isTrue();
        assertThat(new RetentionDecision(DocumentClass.TRACE, Optional.empty(), " ", null, 0).mistakes(DAY).byField())
                .containsOnlyKeys("reference", "decidedOn");
    }
}
