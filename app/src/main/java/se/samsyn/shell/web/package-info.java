/** What the pages of every room share: the frame and the visitor of a request, and addresses within this site. */
@org.springframework.modulith.NamedInterface("web")
package se.samsyn.shell.web;
