package se.samsyn.duties.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.duties.Duties;
import se.samsyn.duties.DutiesChanged;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/** The door to the year wheel. */
@Service
public class YearWheel {
    private final YearStore store;
    private final YearSources sources;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearWheel(YearStore store, YearSources sources, Duties duties, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** All of a year, in order. */
    @Transactional(readOnly = true)
    public List<YearEntry> entries(int year, Visitor visitor) {
        return entries(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), visitor);
    }

    /** All between two days, in order. */
    @Transactional(readOnly = true)
    public List<YearEntry> entries(LocalDate first, LocalDate last, Visitor visitor) {
        List<YearEntry> entries = new ArrayList<>(sources.days(visitor));
        entries.addAll(YearRules.law(duties.standings(visitor), store.preparation()));
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            entries.addAll(YearRules.terms(year));
        }
        return YearRules.between(entries, first, last);
    }

    /** For each month, from 1, what was told of it in earlier years. */
    @Transactional(readOnly = true)
    public Map<Integer, List<YearEntry>> memory(int year, Visitor visitor) {
        return sources.memory(year, visitor);
    }

    @Transactional(readOnly = true)
    public Preparation preparation() {
        return store.preparation();
    }

    /** @return false, with nothing saved, when somebody else has saved since @throws Refusal {@code duties.unfit} */
    @Transactional
    public boolean prepare(Preparation preparation, Visitor visitor) {
        if (preparation.mistakes().any()) {
            throw new Refusal("duties.unfit");
        }
        if (!store.save(preparation)) {
            return false;
        }
        events.publishEvent(new DutiesChanged(visitor.municipalityId(), visitor.accountId(), "year.preparation", 0));
        return true;
    }

    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }
}
