/**
 * The red thread, the report to the board, and the follow-up of measures: what is to be compared is locked before a measure starts, with the smallest effect that the counts could
 * show; on its date the comparison runs by itself, and people conclude.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "FollowUp",
        allowedDependencies = {
            "kernel", "kernel :: thread", "shell", "database", "tables", "privacy", "publishing", "observations", "insight", "insight :: monthly", "problems", "situation", "situation :: word", "plans",
            "plans :: measures"
        })
package se.samsyn.followup;
