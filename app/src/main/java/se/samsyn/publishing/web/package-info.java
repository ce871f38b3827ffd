/** The page of what is shown in public although it is small. */
package se.samsyn.publishing.web;
