package se.samsyn.kernel;

/**
 * A room's entry in the main menu. Shown to those who may enter its address.
 *
 * @param group under which word it stands
 * @param order position within the menu; steps of ten
 * @param messageKey the word shown
 * @param address where it leads
 */
public record MenuEntry(MenuGroup group, int order, String messageKey, String address) {}
