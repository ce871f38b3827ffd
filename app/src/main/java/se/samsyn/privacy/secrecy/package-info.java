/** Where secrecy marks are kept. */
package se.samsyn.privacy.secrecy;
