/**
 * What the data-protection officer needs: draft impact assessment, record of processing and information texts, made from what
 * the installation holds, and the search that answers a request for access. Keeps nothing; walks the database's own catalogue
 * and knows no room's table by name.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Data protection",
        allowedDependencies = {"kernel", "shell", "database", "actors", "identity", "audit", "post", "privacy", "observations"})
package se.samsyn.dataprotection;
