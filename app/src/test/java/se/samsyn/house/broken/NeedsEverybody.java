package se.samsyn.house.broken;

import se.samsyn.kernel.Visitor;

/** Takes one more of the house's own than a person can hold in the head; a text is not one of them. */
public final class NeedsEverybody {
    public NeedsEverybody(Visitor one, Visitor two, Visitor three, Visitor four, Visitor five, Visitor six, Visitor seven, String text) {}
}
