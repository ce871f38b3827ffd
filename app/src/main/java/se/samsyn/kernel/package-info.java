/**
 * The few words that every room needs: who is visiting, which period is meant, what a refusal is. No Spring, no SQL.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Kernel", allowedDependencies = {})
package se.samsyn.kernel;
