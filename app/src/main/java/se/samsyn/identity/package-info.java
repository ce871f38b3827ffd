/**
 * Who you are: accounts, sign-in, sessions, one-time links, remembered phones, and the visitor that each request carries.
 * What a visitor may do is said at each page's handler and tried by {@code shell}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "database", "shell", "shell :: web", "audit", "post", "actors"})
package se.samsyn.identity;
