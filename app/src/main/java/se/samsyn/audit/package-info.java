/**
 * The trace: who did what and when, in lines that can be added and never changed, each day sealed by a hash that is chained
 * to the day before. Codes and numbers only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel", "database", "shell", "tables"})
package se.samsyn.audit;
