/** The pages of plans and measures. */
package se.samsyn.plans.web;
