/** Writing a picture: the draft beside the judgement, until it is locked. */
package se.samsyn.situation.web.work;
