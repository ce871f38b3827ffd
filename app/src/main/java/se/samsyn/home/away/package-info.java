/** Om jag är borta: what a week must have done, for somebody who has never seen the program. */
@org.springframework.modulith.NamedInterface("away")
package se.samsyn.home.away;
