/** The outgoing mail box: letters of a title and a link, kept until they are sent, and sent again when a server is away. */
@org.springframework.modulith.ApplicationModule(displayName = "Post", allowedDependencies = {"kernel", "database", "privacy"})
package se.samsyn.post;
