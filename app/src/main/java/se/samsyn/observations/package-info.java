/**
 * What people have seen and what others' files tell: reports, their review, and the observations that count once they are
 * reviewed. Keeps no names of observed people, and keeps who reported apart from what was reported.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Observations",
        allowedDependencies = {"kernel", "shell", "tables", "database", "privacy", "identity", "actors", "places"})
package se.samsyn.observations;
