/** The measures of a plan, what each is meant to reach, and what was really done. */
@org.springframework.modulith.NamedInterface("measures")
package se.samsyn.plans.measures;
