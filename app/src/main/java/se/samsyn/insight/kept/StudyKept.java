package se.samsyn.insight.kept;

import se.samsyn.kernel.Traced;

/** A study was kept, or its spread taken back. @param deed {@code study.kept} or {@code study.spread-withdrawn} */
public record StudyKept(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
