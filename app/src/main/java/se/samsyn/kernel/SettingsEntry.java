package se.samsyn.kernel;

/**
 * A room's card on the page of settings. Shown to those who may enter its address.
 *
 * @param order position on the page; steps of ten
 * @param titleKey the card's title
 * @param textKey one line of what is done there
 * @param address where it leads
 */
public record SettingsEntry(int order, String titleKey, String textKey, String address) {}
