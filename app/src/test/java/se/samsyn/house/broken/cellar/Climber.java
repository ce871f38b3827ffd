package se.samsyn.house.broken.cellar;

import se.samsyn.house.broken.attic.inner.Hidden;

/** Reaches behind another room's door. */
public final class Climber {
    Hidden reached = new Hidden();
}
