/**
 * The reviewer's work beyond the single report: the same event told twice, many reports at once, what does not belong here.
 */
@org.springframework.modulith.NamedInterface("review")
package se.samsyn.observations.review;
