package se.samsyn.publishing.check;

import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;

/** What was published: the true counts, and what was told of them. */
public record Released(int number, PublicCounts counts, PublicPicture told) {}
