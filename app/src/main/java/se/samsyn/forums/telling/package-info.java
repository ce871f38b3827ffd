/** The joint communication plan: who tells whom what, and when. */
@org.springframework.modulith.NamedInterface("telling")
package se.samsyn.forums.telling;
