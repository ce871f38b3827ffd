package se.samsyn.observations.web.law;

import java.time.LocalDate;

/** What the law asks to be shown of one observation. @param textWeededOn when its text was weeded, or null */
public record LawFacts(LocalDate textWeededOn) {}
