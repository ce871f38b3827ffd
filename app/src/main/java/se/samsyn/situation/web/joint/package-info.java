/** The window to joint pictures: laying two side by side, taking stands, fixing. */
package se.samsyn.situation.web.joint;
