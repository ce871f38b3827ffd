package se.samsyn.feedback;

import se.samsyn.kernel.Traced;

/** Something was told: {@code feedback.answered} (a picture), {@code feedback.reminded} (a unit), {@code feedback.letter} (an account). */
public record FeedbackChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
