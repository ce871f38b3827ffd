/**
 * Action plans (åtgärdsplaner): what is to be done about which cause, by whom and when, decided on a fixed picture; and what was
 * really done, noted beside it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "kernel", "kernel :: thread", "shell", "database", "tables", "privacy", "actors", "problems", "problems :: causes", "situation"
        })
package se.samsyn.plans;
