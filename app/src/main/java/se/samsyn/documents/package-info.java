/**
 * Handlingar och utlämnande: requests for documents, masked copies and the log of what was handed out; secrecy marks; fixed
 * documents with their diary numbers and the way to the registrar. Keeps no document of its own but the copies.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "shell", "database", "tables", "privacy", "post", "publishing", "observations", "imports", "situation"})
package se.samsyn.documents;
