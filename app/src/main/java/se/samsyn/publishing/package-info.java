/**
 * Everything that has been made public, frozen: the disclosure check that decides which counts may be shown, the register
 * of all publications, and reading without sign-in through a database login that sees nothing else. Knows counts and
 * texts, not the rooms they come from.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {"kernel", "database", "shell", "privacy"})
package se.samsyn.publishing;
