/**
 * The trace: who did what and when, in lines that can be added and never changed, each day sealed by a hash that is chained
 * to the day before. Codes and numbers only. Whole days go by the municipality's decision; their seals stay.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel", "database", "privacy", "shell", "tables"})
package se.samsyn.audit;
