package se.samsyn.demo.away;

import org.springframework.stereotype.Component;
import se.samsyn.home.away.AwayNotes;
import se.samsyn.kernel.Visitor;

/** The coordinator's lines to whoever stands in. */
@Component
public class SeededAway {
    private final AwayNotes notes;

    SeededAway(AwayNotes notes) {
        this.notes = notes;
    }

    public void seed(Visitor coordinator) {
        notes.write(
                """
                Tisdagsmötet med lägesbildsgruppen går att hålla utan mig: kommunpolisen leder då.
                Nyckeln till mötesrummet finns i receptionen i kommunhuset.
                Ring inte rapportörer kvällstid. Svara hellre i programmet.
                Frågor från tidningen går till kommunens kommunikatör.""",
                0, coordinator);
    }
}
