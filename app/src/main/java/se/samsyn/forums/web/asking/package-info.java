/** The window of questions by link: asking, handing links over, answering without an account. */
package se.samsyn.forums.web.asking;
