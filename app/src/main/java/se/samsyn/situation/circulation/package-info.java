/**
 * Sending pictures round: as a draft for comments or handed over, with what that means for openness, to whom and when, and the
 * comments beside the text as it was sent.
 */
@org.springframework.modulith.NamedInterface("circulation")
package se.samsyn.situation.circulation;
