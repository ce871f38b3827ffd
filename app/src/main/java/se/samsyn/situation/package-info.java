/**
 * Situational pictures: drafted by the program from reviewed observations, judged by people, locked so that nothing in them
 * changes, made public after the disclosure check; and the tasks they give, which open the next picture.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Situation",
        allowedDependencies = {"kernel", "kernel :: thread", "shell", "database", "actors", "identity", "post", "tables", "privacy", "places", "publishing", "observations", "problems", "insight", "insight :: figures", "insight :: kept", "statistics"})
package se.samsyn.situation;
