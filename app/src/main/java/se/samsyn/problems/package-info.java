/**
 * Problems that the municipality has seen: found in pictures and living on across them, with what speaks for them, the criteria
 * row that people filled in, and the written reason why each was prioritised or not.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Problems",
        allowedDependencies = {"kernel", "kernel :: thread", "shell", "database", "tables", "privacy", "places"})
package se.samsyn.problems;
