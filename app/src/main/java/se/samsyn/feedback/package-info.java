/**
 * What came of the reports: told to each reporter and each unit, who reports and who has gone silent, and a kind reminder.
 * Never says who reported.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "kernel", "shell", "database", "tables", "privacy", "identity", "actors", "post", "observations", "observations :: effort",
            "observations :: review", "situation"
        })
package se.samsyn.feedback;
