/**
 * Series of counts and rates that others give: what they mean by them, when they were fetched, what is preliminary and where
 * they break. A delivery says what it changes before it is accepted, and an earlier value can always be seen.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Statistics")
package se.samsyn.statistics;
