package se.samsyn.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people have made of the material: pictures, decisions on terms, files that were read in. */
@Component
class SeededWork {
    private final SeededPictures pictures;
    private final SeededLaw law;
    private final SeededFiles files;
    private final SeededForums forums;
    private final TransactionTemplate transaction;

    SeededWork(SeededPictures pictures, SeededLaw law, SeededFiles files, SeededForums forums, PlatformTransactionManager transactions) {
        this.pictures = pictures;
        this.law = law;
        this.files = files;
        this.forums = forums;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Pictures are counted from what is committed, and files are read in the background: both after the material itself. */
    void seed(LocalDate today, SeededPeople.Cast cast) {
        transaction.executeWithoutResult(status -> {
            pictures.seed(today, cast);
            law.seed(today, cast);
            forums.seed(today, cast);
        });
        law.firstNight();
        files.seed(today, cast);
    }
}
