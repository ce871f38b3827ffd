package se.samsyn.statistics.web;

import se.samsyn.kernel.Spread;
import se.samsyn.statistics.SeriesSource;

/** What is filled in of a source. A record of strings, as a browser sends it. */
public record SourceForm(
        String name, String instrument, String definitionCode, String definition, String limits, String denominator, Boolean population, Spread spread) {
    public static final SourceForm EMPTY = new SourceForm("", "", "", "", "", "", false, Spread.AUTHORITIES);

    public SourceForm {
        name = text(name);
        instrument = text(instrument);
        definitionCode = text(definitionCode);
        definition = text(definition);
        limits = text(limits);
        denominator = text(denominator);
        // A box that is not ticked is not sent.
        population = Boolean.TRUE.equals(population);
        spread = spread == null ? Spread.AUTHORITIES : spread;
    }

    static SourceForm of(SeriesSource source) {
        SeriesSource.Terms terms = source.terms();
        return new SourceForm(
                terms.name(), terms.instrument(), terms.definitionCode(), terms.definition(), terms.limits(), terms.denominator(),
                terms.population(), source.spread());
    }

    public SeriesSource.Terms terms() {
        return new SeriesSource.Terms(name, instrument, definitionCode, definition, limits, denominator, population);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
