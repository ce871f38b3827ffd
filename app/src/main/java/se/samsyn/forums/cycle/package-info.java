/** The five steps of the work as a cycle with gates: where it is, what is missing, who has it. */
@org.springframework.modulith.NamedInterface("cycle")
package se.samsyn.forums.cycle;
