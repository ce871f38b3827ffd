/**
 * Pledges to the inhabitants: what was promised after which dialogue, what was done of it, and what was told. Not published
 * without number, day and owner; not closed without saying what was not done and why.
 */
@org.springframework.modulith.NamedInterface("pledges")
package se.samsyn.agreements.pledges;
