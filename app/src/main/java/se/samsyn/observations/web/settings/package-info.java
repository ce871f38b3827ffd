/** The pages where a municipality makes the report form its own. */
package se.samsyn.observations.web.settings;
