/** What of a publication's counts may be shown, and the attack on it together with everything that was published before. */
package se.samsyn.publishing.check;
