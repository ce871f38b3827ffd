/**
 * The frame around every page: the words in the visitor's language, the menu, the head and foot, who may pass a door, and
 * what a person sees when something goes wrong. Knows no other room than the kernel.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Shell", allowedDependencies = {"kernel"})
package se.samsyn.shell;
