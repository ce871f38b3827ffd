/**
 * Councils and groups: what each is for, may do and reports to; their meetings from call to adjusted minutes; the matters that
 * are lifted and come back as assignments; questions that are answered by link, and the five steps of the work.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Forums",
        allowedDependencies = {
            "kernel", "kernel :: thread", "shell", "database", "tables", "privacy", "audit", "post", "identity", "actors", "agreements", "publishing", "insight", "problems", "problems :: causes",
            "situation"
        })
package se.samsyn.forums;
