/**
 * Files of tables, as other offices hand them over: reads CSV and Excel, old and new, into plain rows, finds the tables in a
 * sheet, understands Swedish numbers and dates, and writes tables out so that no cell becomes a formula. Files are taken for
 * hostile: memory is bounded, and what cannot be read is refused with its reason. Knows no other room than the kernel.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tables", allowedDependencies = {"kernel"})
package se.samsyn.tables;
