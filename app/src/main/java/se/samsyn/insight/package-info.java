/**
 * Studies: picks reviewed observations by one {@link se.samsyn.insight.Selection}, lets the analysis library count, compare
 * and test them, and says what was found, with what it does not show. A study that somebody keeps is
 * frozen with its settings and can be run again.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "kernel", "kernel :: thread", "shell", "tables", "database", "publishing", "places", "observations",
            "observations :: effort", "statistics", "imports"
        })
package se.samsyn.insight;
