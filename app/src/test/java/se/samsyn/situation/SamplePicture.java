package se.samsyn.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Problem;
import se.samsyn.publishing.CountTable;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/** A picture of a made-up fortnight, for tests that need one whole. */
public final class SamplePicture {
    public static final Period PERIOD = new Period(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-11-08"));

    private SamplePicture() {}

    public static Figures figures() {
        return new Figures(
                "from=2026-10-26&to=2026-11-08&source=STAFF",
                "from=2026-08-10&to=2026-11-08&source=STAFF",
                new Period(LocalDate.parse("2026-08-10"), LocalDate.parse("2026-11-08")),
                "STAFF",
                41,
                new Figures.Count(23, 19, "NO_CLEAR_DIFFERENCE", 14, "PROBABLY_MORE"),
                List.of(
                        new Figures.Group("SKA", new Figures.Count(9, 8, "NO_CLEAR_DIFFERENCE", 5, "NO_CLEAR_DIFFERENCE")),
                        new Figures.Group("TIL", new Figures.Count(8, 5, "NO_CLEAR_DIFFERENCE", 1, "PROBABLY_MORE")),
                        new Figures.Group("VHR", new Figures.Count(4, 3, "TOO_FEW", 4, "TOO_FEW")),
                        new Figures.Group("NAR", new Figures.Count(2, 3, "TOO_FEW", 4, "TOO_FEW"))),
                List.of(
                        new Figures.Source("STAFF", new Figures.Count(23, 19, "NO_CLEAR_DIFFERENCE", 14, "PROBABLY_MORE"), LocalDate.parse("2026-11-07")),
                        new Figures.Source("POLICE", new Figures.Count(38, 40, "NO_CLEAR_DIFFERENCE", 33, "NO_CLEAR_DIFFERENCE"), LocalDate.parse("2026-10-31"))),
                2,
                3,
                List.of(new Figures.Place("Storgatan och torget", 21, 9), new Figures.Place("Hamnskolan", 12, 1)),
                "SOME",
                118,
                List.of(new Figures.Peak(5, "EVENING", 18, 96)),
                true,
                new Figures.Reporting(11, 9, 7, 4),
                new CountTable(
                        List.of("Björkhamn", "Norrvik", "Övriga kommunen"),
                        List.of("SKA", "TIL", "VHR", "NAR"),
                        List.of(List.of(7, 6, 4, 2), List.of(2, 2, 0, 0), List.of(0, 0, 0, 0))),
                List.of(new Figures.Coming(LocalDate.parse("2026-11-28"), "Skyltsöndag i centrum, många ute på kvällen", "Stora torget")),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\" width=\"400\" height=\"300\" role=\"img\">"
                        + "<title>Storgatan och torget sticker ut</title><rect width=\"400\" height=\"300\" fill=\"#f1efe9\"/>"
                        + "<rect x=\"120\" y=\"90\" width=\"40\" height=\"40\" fill=\"#b9572a\"/>"
                        + "<text x=\"170\" y=\"115\" font-family=\"Liberation Sans\" font-size=\"14\" fill=\"#1b2530\">Torget</text></svg>",
                "d7a0".repeat(16),
                List.of());
    }

    public static Judgement judgement() {
        return new Judgement(
                Map.of(SectionKind.IN_SHORT, "Lugnt i stort. Det som oroar är stölderna i centrum: åtta på två veckor, mot en förra hösten.",
                        SectionKind.WRONG_DIRECTION, "Stölderna sker på öppna dagar, ofta i två butiker.\n\nSkadegörelsen på skolan är kvar på samma nivå."),
                List.of(new Judgement.PlaceOfTheWeek("Stora torget", "Stölder i butik på fredagar, fem av åtta efter klockan 16"),
                        new Judgement.PlaceOfTheWeek("Hamnskolan", "Krossade rutor två helger i rad"),
                        new Judgement.PlaceOfTheWeek("Parkeringen vid badet", "Belysningen är ur funktion")),
                List.of(new Judgement.NewTask("Stora torget", "Prata med butikerna om tider och utgångar", 3, 8L, "Polisen, kommunpolis", LocalDate.parse("2026-11-20")),
                        new Judgement.NewTask("Hamnskolan", "Rondera fredag till söndag kväll i tre veckor", 5, null, "Trygghetsvärdarna", LocalDate.parse("2026-11-29")),
                        new Judgement.NewTask("Parkeringen vid badet", "Byt armaturerna", 6, null, "Tekniska förvaltningen", LocalDate.parse("2026-12-09"))));
    }

    /** A problem that was weighed and a series, as a longer picture holds them. */
    public static Attached attached() {
        return new Attached(
                List.of(new Attached.WeighedProblem(
                        3, 3, "Stölder vid stationen", Problem.State.PRIORITISED, "Ökar, och går att göra något åt.",
                        Map.of(Criterion.FREQUENT, Criterion.Answer.YES, Criterion.INCREASING, Criterion.Answer.YES,
                                Criterion.SEVERE, Criterion.Answer.NO, Criterion.VISIBLE, Criterion.Answer.PARTLY),
                        Spread.AUTHORITIES)),
                List.of(new Attached.KeptSeries(
                        5, "Polisen, anmälda brott", "Stöld", "Björkhamn", 0, LocalDate.parse("2026-10-12"),
                        new Attached.Reading(LocalDate.parse("2025-10-01"), LocalDate.parse("2026-09-30"), 412, 398.0, true, false),
                        Spread.AUTHORITIES)),
                List.of());
    }

    public static Picture picture(PictureState state) {
        return picture(state, judgement());
    }

    public static Picture picture(PictureState state, Judgement judgement) {
        return picture(PictureKind.EST_PERIOD, state, judgement);
    }

    public static Picture picture(PictureKind kind, PictureState state, Judgement judgement) {
        Map<SectionKind, List<String>> draft = Map.of(
                SectionKind.IN_SHORT, List.of("23 granskade händelser i perioden."),
                SectionKind.WRONG_DIRECTION, List.of("Stöld, inbrott: 8 mot 1 samma veckor förra året, sannolikt fler."),
                SectionKind.PLACES_TIMES, List.of("Storgatan och torget sticker ut: 21 av 118 händelser, på 9 olika punkter.",
                        "Mer än en jämn fördelning förklarar: fredag, kväll, 18 av 96 händelser."),
                SectionKind.COVERAGE, List.of("11 enheter har rapporterat i perioden, mot 9 lika lång tid dessförinnan.", "Uppgifterna från polisen slutar 31 oktober."),
                SectionKind.TASKS_BEFORE, List.of("Hamnskolan: Laga staketet. Klart 2 november: Staketet lagat och höjt"),
                SectionKind.COMING, List.of("28 november: Skyltsöndag i centrum, många ute på kvällen, Stora torget."),
                SectionKind.NOT_SHOWN, List.of("Siffrorna visar det som har rapporterats och granskats, inte allt som händer.", "De senaste dagarna fylls på i efterhand."));
        return new Picture(
                1, 12, 1, 3, kind, state, PERIOD, null, null, null, "Läget i Björkhamn, höstlovet och veckan efter", 2, Spread.AUTHORITIES,
                Instant.parse("2026-11-09T08:00:00Z"), figures(), draft, judgement, Attached.NONE,
                state.frozen()
                        ? new Picture.Lock(Instant.parse("2026-11-10T13:12:00Z"), "Prov Samordnare", "5f1c".repeat(16), null)
                        : null,
                null);
    }
}
