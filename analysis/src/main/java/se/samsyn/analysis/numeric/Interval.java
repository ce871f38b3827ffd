package se.samsyn.analysis.numeric;

/** From {@code low} to {@code high}, both included; {@code high} may be infinite. */
public record Interval(double low, double high) {}
