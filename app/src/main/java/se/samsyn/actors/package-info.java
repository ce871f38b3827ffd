/**
 * Who takes part in the work: organisations, their functions, their staff and who holds which function when. Staff only;
 * nobody who is observed stands here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Actors", allowedDependencies = {"kernel", "database", "shell", "privacy"})
package se.samsyn.actors;
