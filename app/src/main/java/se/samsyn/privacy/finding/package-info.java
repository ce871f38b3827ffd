/** How the person guard finds what it looks for: rules over characters for numbers, rules over classes of words for names. */
package se.samsyn.privacy.finding;
