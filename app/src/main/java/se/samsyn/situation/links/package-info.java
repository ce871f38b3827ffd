/** Signed links for those without an account: each opens one document for one function, until it expires or is revoked. */
package se.samsyn.situation.links;
