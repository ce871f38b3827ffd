package se.samsyn.kernel;

/**
 * A room's entry in the main menu. Shown to those who may enter its address.
 *
 * @param order position from the left; steps of ten
 * @param messageKey the word shown
 * @param address where it leads
 */
public record MenuEntry(int order, String messageKey, String address) {}
