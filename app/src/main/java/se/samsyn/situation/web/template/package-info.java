/** The municipality's Word template, among the settings. */
package se.samsyn.situation.web.template;
