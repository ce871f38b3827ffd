/** The pages that tell what came of the reports, and who reports. */
package se.samsyn.feedback.web;
