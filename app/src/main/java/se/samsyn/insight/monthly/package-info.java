/** Counts month by month in a place or an area, beside others and in a ring around it: what a follow-up stands on. */
@org.springframework.modulith.NamedInterface("monthly")
package se.samsyn.insight.monthly;
