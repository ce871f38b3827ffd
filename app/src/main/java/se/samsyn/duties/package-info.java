/**
 * The law's clock: each duty of lag (2023:196) with its state, its proof and its next day, computed from what the rooms below
 * hold. Nobody sets a state by hand; what is done outside the program is noted as proof with its day. The year wheel follows from it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Duties",
        allowedDependencies = {
            "kernel", "shell", "database", "tables", "privacy", "identity", "post", "actors", "publishing", "problems", "problems :: causes", "situation",
            "plans", "plans :: measures", "agreements", "agreements :: pledges", "forums", "kernel :: thread", "followup", "followup :: board"
        })
package se.samsyn.duties;
