/** What a picture takes from other rooms: problems with their criteria row, and series from others. */
package se.samsyn.situation.attaching;
