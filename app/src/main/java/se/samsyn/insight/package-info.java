/**
 * Studies: picks reviewed observations by one {@link se.samsyn.insight.Selection}, lets the analysis library count, compare
 * and test them, and says what was found, with what it does not show. Keeps nothing; a picture freezes what it needs.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"kernel", "shell", "tables", "database", "places", "observations"})
package se.samsyn.insight;
