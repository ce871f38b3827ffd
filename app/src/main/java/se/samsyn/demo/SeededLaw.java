package se.samsyn.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.archive.Archives;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Retention;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.privacy.Weeding;

/** Björkhamn's decisions on how long documents are kept, and the first night that followed them, with its archive. */
@Component
class SeededLaw {
    private static final String PLAN = "Kommunstyrelsen § 41, dnr 2025/00112, dokumenthanteringsplanen punkt ";

    private final Retention retention;
    private final Weeding weeding;
    private final SeededReleases releases;
    private final Archives archives;

    SeededLaw(Retention retention, Weeding weeding, SeededReleases releases, Archives archives) {
        this.retention = retention;
        this.weeding = weeding;
        this.releases = releases;
        this.archives = archives;
    }

    void seed(LocalDate today, SeededPeople.Cast cast) {
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        LocalDate decided = today.minusMonths(7);
        decide(DocumentClass.RAW_TEXT, 24, "3.1", decided, coordinator);
        decide(DocumentClass.SEALED_ORIGINAL, 6, "3.2", decided, coordinator);
        decide(DocumentClass.PHOTO, 12, "3.3", decided, coordinator);
        decide(DocumentClass.IMPORTED_FILE, 24, "3.5", decided, coordinator);
        decide(DocumentClass.FROZEN_PICTURE, null, "4.1", decided, coordinator);
        releases.seed(today, cast.visitors().get(Role.REGISTRAR));
    }

    /** Not within a transaction: each part of a night is one of its own. */
    void firstNight() {
        weeding.weed();
        archives.makeAtNight();
    }

    private void decide(DocumentClass of, Integer months, String point, LocalDate on, Visitor coordinator) {
        retention.decide(new RetentionDecision(of, Optional.ofNullable(months), PLAN + point, on, 0), coordinator.accountId());
    }
}
