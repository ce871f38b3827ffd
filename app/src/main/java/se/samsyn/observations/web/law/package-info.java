/** What the law asks of one observation's page: what was weeded, who may learn who reported. */
package se.samsyn.observations.web.law;
