/**
 * A copy of everything, outside the database: taken while the program runs, verified, and restored into an empty
 * database. Knows tables by the database's own catalogue, and no room's by name.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Backup", allowedDependencies = {"database", "audit"})
package se.samsyn.backup;
