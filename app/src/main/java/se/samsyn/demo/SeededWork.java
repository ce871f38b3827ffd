package se.samsyn.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.demo.agreeing.SeededAgreeing;
import se.samsyn.demo.figures.SeededStudies;
import se.samsyn.demo.organising.SeededForums;
import se.samsyn.kernel.Role;

/** What people have made of the material: pictures, decisions on terms, files that were read in. */
@Component
class SeededWork {
    private final SeededPictures pictures;
    private final SeededAgreeing agreeing;
    private final SeededLaw law;
    private final SeededFiles files;
    private final SeededForums forums;
    private final SeededStudies studies;
    private final TransactionTemplate transaction;

    SeededWork(
            SeededPictures pictures,
            SeededAgreeing agreeing,
            SeededLaw law,
            SeededFiles files,
            SeededForums forums,
            SeededStudies studies,
            PlatformTransactionManager transactions) {
        this.pictures = pictures;
        this.agreeing = agreeing;
        this.law = law;
        this.files = files;
        this.forums = forums;
        this.studies = studies;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Pictures are counted from what is committed, and files are read in the background: both after the material itself. */
    void seed(LocalDate today, SeededPeople.Cast cast) {
        transaction.executeWithoutResult(status -> {
            pictures.seed(today, cast);
            agreeing.seed(today, cast.visitors().get(Role.COORDINATOR));
            law.seed(today, cast);
            agreeing.plan(today, cast.visitors().get(Role.COORDINATOR));
            studies.seed(today, cast.visitors().get(Role.COORDINATOR));
            forums.seed(today, cast.visitors().get(Role.COORDINATOR));
            agreeing.report(today, cast.visitors().get(Role.COORDINATOR));
        });
        law.firstNight();
        files.seed(today, cast);
    }
}
