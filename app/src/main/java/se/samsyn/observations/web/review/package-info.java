/** The reviewer's pages for more than one report at a time. */
package se.samsyn.observations.web.review;
