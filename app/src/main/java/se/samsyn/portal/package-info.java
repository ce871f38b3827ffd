/**
 * The inhabitants' view, without sign-in, session or cookie. Reads only what {@code publishing} holds, through a database
 * login that can read nothing else.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Portal", allowedDependencies = {"kernel", "shell", "publishing", "publishing :: undertakings"})
package se.samsyn.portal;
