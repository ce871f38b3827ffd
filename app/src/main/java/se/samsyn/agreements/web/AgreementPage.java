package se.samsyn.agreements.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreement.Deed;
import se.samsyn.agreements.Agreement.Standing;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.agreements.AgreementRules;
import se.samsyn.agreements.Annex;
import se.samsyn.agreements.FrozenAgreement;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.publishing.undertakings.PublicAgreement;
import se.samsyn.publishing.undertakings.Undertaken;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One agreement.
 *
 * @param problems what it is about, with their causes
 * @param unfinished the problems whose cause analysis is not finished, by title; they stand in the way of signing
 * @param editions all editions of the number, the latest first
 * @param shown how it stands in public, or null when it does not
 * @param readsScans whether the visitor may open the scanned papers
 * @param form what was written in the form that had mistakes, else empty
 */
public record AgreementPage(
        Frame frame,
        Agreement agreement,
        List<FrozenAgreement.FrozenProblem> problems,
        List<String> unfinished,
        List<Annex> annexes,
        List<Agreement> editions,
        Undertaken<PublicAgreement> shown,
        LocalDate today,
        boolean writes,
        boolean readsScans,
        Map<String, String> form,
        FieldErrors errors)
        implements Page {

    /** The way of an agreement, as far as this one has come. @param word message key @param now whether it stands there */
    public record Milestone(String word, boolean passed, boolean now) {}

    /** Lines under a heading. @param name of the heading's message */
    public record Part(String name, List<String> lines) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String address() {
        return "/overenskommelser/" + agreement.id();
    }

    public Optional<Standing> standing() {
        return agreement.standing(today);
    }

    public boolean may(Deed deed) {
        return writes && AgreementRules.deeds(agreement.state()).contains(deed);
    }

    /** What is missing before the text can be agreed on, as sentences. */
    public List<String> missing() {
        return AgreementRules.gaps(agreement.terms()).stream().map(gap -> frame.say("agreements.missing." + gap)).toList();
    }

    public List<Milestone> way() {
        int at = switch (agreement.state()) {
            case DRAFT -> 0;
            case NEGOTIATED -> 1;
            case SIGNED -> standing().filter(standing -> standing == Standing.NOT_YET).isPresent() ? 2 : 3;
            case EVALUATED -> 4;
            case RENEWED, ENDED -> 5;
        };
        List<String> words = new ArrayList<>(List.of("DRAFT", "NEGOTIATED", "SIGNED", "IN_FORCE", "EVALUATED"));
        words.add(agreement.state() == State.ENDED ? "ENDED" : "RENEWED");
        List<Milestone> way = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            way.add(new Milestone("agreements.way." + words.get(i), i < at, i == at));
        }
        return way;
    }

    /** What is written in lines. */
    public List<Part> parts() {
        return List.of(
                        new Part("purposes", agreement.terms().purposes()), new Part("areas", agreement.terms().areas()),
                        new Part("goals", agreement.terms().goals()))
                .stream()
                .filter(part -> !part.lines.isEmpty())
                .toList();
    }

    /** The edition that renews this one, unless it was given up. */
    public Optional<Agreement> next() {
        return editions.stream().filter(other -> other.edition() > agreement.edition() && other.state() != State.ENDED).findFirst();
    }

    public boolean takesAnnexes() {
        return writes && agreement.state() != State.RENEWED && agreement.state() != State.ENDED;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
