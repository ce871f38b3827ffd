/**
 * What the municipality and others have agreed on and promised: cooperation agreements (9 § of the law) from draft to renewal,
 * with annexes that have versions of their own, and pledges to the inhabitants that are not closed without feedback.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {
            "kernel", "kernel :: thread", "shell", "database", "tables", "privacy", "actors", "publishing", "publishing :: undertakings", "problems", "problems :: causes"
        })
package se.samsyn.agreements;
